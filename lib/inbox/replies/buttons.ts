import { z } from 'zod';
import type { Language } from '@/lib/language';
import { phrasesOf } from '../phrases';
import { proposalButtonIds } from '../signals/taps';

const buttonsSchema = z.array(z.object({ id: z.string(), title: z.string() }));

export type ReplyButtons = z.infer<typeof buttonsSchema>;

/** What can be tapped under a proposed description, in the person's language. */
export function proposalButtons(language: Language): ReplyButtons {
  const titles = phrasesOf(language).proposalButtons;
  return proposalButtonIds.map((id) => ({ id, title: titles[id] }));
}

/** @param kept the column of a reply */
export function readButtons(kept: unknown): ReplyButtons | null {
  const parsed = buttonsSchema.safeParse(kept);
  return parsed.success && parsed.data.length > 0 ? parsed.data : null;
}
