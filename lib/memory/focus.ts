import { z } from 'zod';
import type { PersonContext } from '@/lib/context';
import { db } from '@/lib/db';

const photoIds = z.array(z.int32());

/**
 * What "that one", "more" and "yes" refer to. A proposed deletion names the turn that proposed it,
 * because only a later turn may carry it out.
 */
const focusSchema = z.object({
  lastShownPhotoIds: photoIds.default([]),
  lastSearch: z
    .object({
      words: z.string().nullable(),
      from: z.string().nullable(),
      to: z.string().nullable(),
      order: z.enum(['newest', 'oldest']),
      cursor: z.string(),
      remaining: z.number().int(),
    })
    .nullable()
    .default(null),
  proposedDeletion: z.object({ photoIds, turnId: z.string() }).nullable().default(null),
});

export type Focus = z.infer<typeof focusSchema>;

const emptyFocus: Focus = focusSchema.parse({});

export async function readFocus({ ctx }: { ctx: PersonContext }): Promise<Focus> {
  const row = await (await db()).focus.findUnique({ where: { personId: ctx.personId } });
  return row ? focusSchema.parse(row.value) : emptyFocus;
}

export async function writeFocus({
  ctx,
  input,
}: {
  ctx: PersonContext;
  input: Partial<Focus>;
}): Promise<void> {
  const value = { ...(await readFocus({ ctx })), ...input };
  await (await db()).focus.upsert({
    where: { personId: ctx.personId },
    create: { personId: ctx.personId, value },
    update: { value },
  });
}
