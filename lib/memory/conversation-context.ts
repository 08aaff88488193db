import { z } from 'zod';
import type { PersonContext } from '@/lib/context';
import { db, timeOfId } from '@/lib/db';

const photoIds = z.array(z.int32());

/**
 * What "that one", "more" and "yes" refer to. What was proposed names the turn that proposed it,
 * because only the next turn's answer may carry it out.
 */
const contextSchema = z.object({
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
  /** New words for one of these photos, whose person was asked for which. */
  proposedCorrection: z
    .object({ photoIds, description: z.string(), isOneText: z.boolean(), turnId: z.string() })
    .nullable()
    .default(null),
  /** An older change, of which was asked whether it shall be taken back. */
  proposedUndo: z.object({ changeId: z.uuid(), turnId: z.string() }).nullable().default(null),
  /** A model's words, offered as the description of photos that came without any. */
  proposedDescription: z
    .object({ photoIds, text: z.string(), turnId: z.string() })
    .nullable()
    .default(null),
});

export type ConversationContext = z.infer<typeof contextSchema>;

const emptyContext: ConversationContext = contextSchema.parse({});

export async function readConversationContext({
  ctx,
}: {
  ctx: PersonContext;
}): Promise<ConversationContext> {
  const row = await (await db()).conversationContext.findUnique({
    where: { personId: ctx.personId },
  });
  return row ? contextSchema.parse(row.value) : emptyContext;
}

/** A "yes" counts in the turn after the question; later it would answer something else. */
export async function dropPassedProposals({
  ctx,
  input,
}: {
  ctx: PersonContext;
  input: { turnId: string };
}): Promise<void> {
  await dropProposals(ctx, ({ turnId }) => turnId !== input.turnId);
}

/**
 * Words that were written before a question was asked are no answer to it, however late they come.
 * @param input.turnId the turn that these words begin; what itself proposed on an earlier try stays
 */
export async function dropLaterProposals({
  ctx,
  input,
}: {
  ctx: PersonContext;
  input: { turnId: string; writtenAt: Date };
}): Promise<void> {
  const writtenMs = input.writtenAt.getTime();
  await dropProposals(ctx, ({ turnId }) => turnId !== input.turnId && timeOfId(turnId) > writtenMs);
}

async function dropProposals(
  ctx: PersonContext,
  isDropped: (proposed: { turnId: string }) => boolean,
): Promise<void> {
  const focus = await readConversationContext({ ctx });
  const dropped = Object.fromEntries(
    (
      ['proposedDeletion', 'proposedDescription', 'proposedCorrection', 'proposedUndo'] as const
    ).flatMap((name) => {
      const proposed = focus[name];
      return proposed && isDropped(proposed) ? [[name, null]] : [];
    }),
  );
  if (Object.keys(dropped).length > 0) await writeConversationContext({ ctx, input: dropped });
}

export async function writeConversationContext({
  ctx,
  input,
}: {
  ctx: PersonContext;
  input: Partial<ConversationContext>;
}): Promise<void> {
  const value = { ...(await readConversationContext({ ctx })), ...input };
  await (await db()).conversationContext.upsert({
    where: { personId: ctx.personId },
    create: { personId: ctx.personId, value },
    update: { value },
  });
}
