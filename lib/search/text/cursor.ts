import { z } from 'zod';
import { wordMatches } from '@/lib/collection';
import { AcervoError } from '@/lib/errors';

/**
 * The place after which a page begins: the last row's rank, time and id. The time is PostgreSQL's
 * own text, because JavaScript's would drop the microseconds and with them skip or repeat rows.
 */
const cursorSchema = z.object({
  tier: z.int().min(1).max(wordMatches.length),
  at: z
    .string()
    .regex(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?$/)
    .refine((text) => !Number.isNaN(Date.parse(`${text}Z`))),
  id: z.int32(),
});

export type Cursor = z.infer<typeof cursorSchema>;

/** As many ids as two rankings together have at the most (`search-fused.ts`). */
const fusedIdsMax = 300;

const ids = z.array(z.int32()).max(fusedIdsMax);

/**
 * The place in a search by words and by meaning: what is left of the fused list, so that no later
 * page asks the model again or is put in another order; then where the words alone go on, without
 * those that meaning has shown already. Whose the ids are is asked again when they are read.
 */
const fusedPlaceSchema = z.object({ ids, shown: ids, rest: cursorSchema.nullable() });

export type FusedPlace = z.infer<typeof fusedPlaceSchema>;

export function encodeCursor(cursor: Cursor | FusedPlace): string {
  return Buffer.from(JSON.stringify(cursor)).toString('base64url');
}

/** @throws AcervoError `bad_request` for anything that we did not write */
export function decodeCursor(text: string): Cursor {
  return decode(text, cursorSchema);
}

/** @throws AcervoError `bad_request` */
export function decodePlace(text: string): Cursor | FusedPlace {
  return decode(text, z.union([cursorSchema, fusedPlaceSchema]));
}

function decode<Schema extends z.ZodType>(text: string, schema: Schema): z.infer<Schema> {
  try {
    return schema.parse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')));
  } catch (error) {
    throw new AcervoError('bad_request', 'This page address is not one of ours.', { cause: error });
  }
}
