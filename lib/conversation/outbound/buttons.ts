import { z } from 'zod';
import { buttonActionSchema, type OfferedButton, offeredButtonsMax } from '@/lib/assistant';
import type { Language } from '@/lib/language';
import { phrasesOf } from '../phrases';
import { proposalButtonIds } from '../phrases/phrases';

const buttonsSchema = z.array(
  z.object({
    id: z.string(),
    title: z.string(),
    /** Done by the first tap; a proposal's buttons have none. */
    action: buttonActionSchema.optional(),
    /** One of the reply's buttons was tapped, and its action done. */
    isTapped: z.boolean().optional(),
  }),
);

export type ReplyButtons = z.infer<typeof buttonsSchema>;

/** What can be tapped under a proposed description, in the person's language. */
export function proposalButtons(language: Language): ReplyButtons {
  const titles = phrasesOf(language).proposalButtons;
  return proposalButtonIds.map((id) => ({ id, title: titles[id] }));
}

/** Under the ids by which `findActionReplies` knows them. */
export function actionButtons(offered: OfferedButton[]): ReplyButtons {
  return offered.slice(0, offeredButtonsMax).map((button, n) => ({ id: `a${n + 1}`, ...button }));
}

/** @param kept the column of a reply */
export function readButtons(kept: unknown): ReplyButtons | null {
  const parsed = buttonsSchema.safeParse(kept);
  return parsed.success && parsed.data.length > 0 ? parsed.data : null;
}
