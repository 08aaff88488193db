import { foldAccents, shorten } from '@/lib/language';
import {
  type ConversationContext,
  readConversationContext,
  writeConversationContext,
} from '@/lib/memory';
import type { TurnTools } from './tools/turn/turn-tools';

/** A caption has at most 300 characters, and what a person says yes to is read at a glance. */
const proposalCharactersMax = 300;

/**
 * Offers a description for photos that came without words. It becomes one by the person's yes, in
 * the next turn; until then it is a model's caption. One question can be about one description: a
 * second, other one in the same turn takes the first back.
 * @returns the text that the answer must ask about; null when there is none
 */
export async function proposeDescription(
  { ctx, turnId }: TurnTools,
  photoIds: number[],
  given: string,
): Promise<string | null> {
  const line = given.replaceAll('\0', '').replace(/\s+/g, ' ').trim();
  const text = shorten(line, proposalCharactersMax);
  if (text === '') return null;
  const { proposedDescription: before } = await readConversationContext({ ctx });
  const earlier = before?.turnId === turnId ? before : null;
  const isSecond = earlier !== null && earlier.text !== text;
  const ids = [...new Set([...(earlier?.photoIds ?? []), ...photoIds])];
  const proposedDescription: ConversationContext['proposedDescription'] = isSecond
    ? null
    : { photoIds: ids, text, turnId };
  await writeConversationContext({ ctx, input: { proposedDescription } });
  return isSecond ? null : text;
}

/**
 * Nobody can say yes to words that they have not read: a proposal that the answer does not hold is
 * taken back, and stays the caption that it is.
 * @returns whether the answer asks about it
 */
export async function isProposalAsked(tools: TurnTools, answer: string): Promise<boolean> {
  if (tools.proposal === null) return false;
  if (plain(answer).includes(plain(tools.proposal))) return true;
  await writeConversationContext({ ctx: tools.ctx, input: { proposedDescription: null } });
  return false;
}

/** As a reader takes it: without case, accents and marks. */
const plain = (text: string) =>
  foldAccents(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
