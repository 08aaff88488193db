import { z } from 'zod';
import type { PersonContext } from '@/lib/context';
import { db } from '@/lib/db';

const photoIds = z.array(z.int32());

/**
 * What "that one", "more" and "yes" refer to. What was proposed names the turn that proposed it,
 * because only the next turn's answer may carry it out.
 */
const focusSchema = z.object({
  lastShownPhotoIds: photoIds.default([]),
  lastSearch: z
    .object({
      words: z.string().nullable(),
      from: z.string().nullable(),
      to: z.string().nullable(),
      order: z.enum(['newest', 'oldest']),
      /** An album is leafed through the same way. */
      albumId: z.uuid().nullish(),
      cursor: z.string(),
      remaining: z.number().int(),
    })
    .nullable()
    .default(null),
  proposedDeletion: z.object({ photoIds, turnId: z.string() }).nullable().default(null),
  /** A model's words, offered as the description of photos that came without any. */
  proposedDescription: z
    .object({ photoIds, text: z.string(), turnId: z.string() })
    .nullable()
    .default(null),
});

export type Focus = z.infer<typeof focusSchema>;

const emptyFocus: Focus = focusSchema.parse({});

export async function readFocus({ ctx }: { ctx: PersonContext }): Promise<Focus> {
  const row = await (await db()).focus.findUnique({ where: { personId: ctx.personId } });
  return row ? focusSchema.parse(row.value) : emptyFocus;
}

/** A "yes" counts in the turn after the question; later it would answer something else. */
export async function dropPassedProposals({
  ctx,
  input,
}: {
  ctx: PersonContext;
  input: { turnId: string };
}): Promise<void> {
  const { proposedDeletion, proposedDescription } = await readFocus({ ctx });
  const hasPassed = (proposed: { turnId: string } | null) =>
    proposed !== null && proposed.turnId !== input.turnId;
  const passed = {
    ...(hasPassed(proposedDeletion) && { proposedDeletion: null }),
    ...(hasPassed(proposedDescription) && { proposedDescription: null }),
  };
  if (Object.keys(passed).length > 0) await writeFocus({ ctx, input: passed });
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
