import { isPauseAfter } from '../reading/courtesies';
import type { Reading } from '../reading/reading';
import { foldedText, matchTokens } from '../reading/tokens';
import type { TurnState } from '../reading/turn-state';
import type { Intent } from './intent';

/** A picture for an answer: who was asked "is it …?" need not write. */
export function proposalSign(text: string, { proposal }: TurnState): Intent | null {
  if (proposal === null) return null;
  if (/👎|❌|🚫/u.test(text)) return { kind: 'settle', accepted: false };
  return /👍|👌|✅|💯|🙌|👏/u.test(text) ? { kind: 'settle', accepted: true } : null;
}

/**
 * Yes or no to the description that was offered. A yes that deletes is none: it may be meant for a
 * question about deleting.
 */
export function proposalIntent({ tokens, lexicon, state }: Reading): Intent | null {
  if (state.proposal === null) return null;
  if (tokens.some(({ folded }) => lexicon.remove.test(folded))) return null;
  const folded = foldedText(tokens);
  if (lexicon.about.wrong.test(folded)) return { kind: 'settle', accepted: false };
  const isYes = lexicon.yes.test(folded) || lexicon.about.right.test(folded);
  return isYes ? { kind: 'settle', accepted: true } : null;
}

/** The better words behind the yes or no: "não, é o Thor". */
export function wordsBehindAnswer({ text, tokens, lexicon, state }: Reading): string | null {
  if (state.proposal === null) return null;
  const lead = matchTokens(tokens, lexicon.about.answerLead);
  const next = tokens[lead?.to ?? 0];
  if (lead?.from !== 0 || !next || !isPauseAfter(text, tokens, lead.to)) return null;
  return text.slice(next.start).trim();
}

/** "É a Mimi", "it's Mimi", "son mis primas". */
const claim =
  /^(?:(?:(?:ess[ae]|est[ae]|isso|isto|aqui|eso|esto|this|that)\s+)?(?:é|eh|são|era|eram|es|son|era|is|was)|(?:it|that)['’]?s|it (?:is|was)|they(?:['’]re| are| were))\s+/iu;

/** What something is, without "it is". */
export function withoutClaim(text: string): string {
  const bare = text.replace(claim, '').trim();
  return bare === '' ? text : bare;
}
