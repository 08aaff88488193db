import { z } from 'zod';
import { AcervoError } from '@/lib/errors';
import { matches } from '../photo';

/**
 * The place after which a page begins: the last row's rank, time and id. The time is PostgreSQL's
 * own text, because JavaScript's would drop the microseconds and with them skip or repeat rows.
 */
const cursorSchema = z.object({
  tier: z.int().min(1).max(matches.length),
  at: z
    .string()
    .regex(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?$/)
    .refine((text) => !Number.isNaN(Date.parse(`${text}Z`))),
  id: z.int32(),
});

export type Cursor = z.infer<typeof cursorSchema>;

export function encodeCursor(cursor: Cursor): string {
  return Buffer.from(JSON.stringify(cursor)).toString('base64url');
}

/** @throws AcervoError `bad_request` for anything that we did not write */
export function decodeCursor(text: string): Cursor {
  try {
    return cursorSchema.parse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')));
  } catch (error) {
    throw new AcervoError('bad_request', 'This page address is not one of ours.', { cause: error });
  }
}
