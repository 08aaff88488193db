import { DateTime } from 'luxon';
import type { Lexicon } from '../lexicon/lexicon';
import { correctHeadVerb } from './closest-verb';
import { type Courtesy, stripCourtesies } from './courtesies';
import { foldedText, type Token, tokenise } from './tokens';
import type { TurnState } from './turn-state';

/** A request is short; the patterns may look back, so that a long text would cost its square. */
const wordsReadMax = 60;
/** What follows so many sentences is a story, and its request came first. */
const sentencesReadMax = 8;

/** One sentence as the rules of one language read it. */
export interface Reading {
  text: string;
  lexicon: Lexicon;
  state: TurnState;
  now: DateTime;
  tokens: Token[];
  /** Without courtesies, and with a misspelt verb put right. */
  core: Token[];
  folded: string;
  courtesies: Set<Courtesy>;
  isQuestion: boolean;
  /** A photo of this turn or of an earlier one waits for words. */
  isDescribing: boolean;
}

export function readText(text: string, lexicon: Lexicon, state: TurnState): Reading {
  const tokens = tokenise(text, lexicon).slice(0, wordsReadMax);
  const { core, courtesies } = stripCourtesies(text, tokens, lexicon);
  const corrected = correctHeadVerb(core, lexicon);
  return {
    text,
    lexicon,
    state,
    now: DateTime.fromISO(state.now, { setZone: true }),
    tokens,
    core: corrected,
    folded: foldedText(corrected),
    courtesies,
    isQuestion: /\?\P{L}*$/u.test(text),
    isDescribing: isDescribing(state),
  };
}

/** A photo that is quoted takes the words to itself, whatever else waits for some. */
export const isDescribing = ({ newPhotos, waitingPhotoIds, quotedPhotoIds }: TurnState) => {
  const isWaiting =
    quotedPhotoIds.length > 0
      ? quotedPhotoIds.some((id) => waitingPhotoIds.includes(id))
      : waitingPhotoIds.length > 0;
  return isWaiting || newPhotos.some(({ words }) => words === null);
};

/** Sentences end at a stop or a line; a stop inside a date or a number does not count. */
export const sentencesOf = (text: string): string[] =>
  text
    .split(/(?<=[.!?;…])\s+|\n+/u)
    .filter((sentence) => sentence.trim() !== '')
    .slice(0, sentencesReadMax);
