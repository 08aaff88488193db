import { Pattern } from './pattern';

/**
 * Patterns run on folded words joined by single spaces, so a word ends where a space or the
 * text does: `\b` would split "sexta-feira" and "it's".
 */
const wordStart = '(?<!\\S)';
const wordEnd = '(?!\\S)';

/** Alternatives of one pattern, written as a list of lines. */
const either = (...sources: string[]) => `(?:${sources.join('|')})`;

/** The whole text is one of these. */
export const whole = (...sources: string[]) => new Pattern(`^${either(...sources)}$`);

/** The text begins with one of these. */
export const opening = (...sources: string[]) => new Pattern(`^${either(...sources)}${wordEnd}`);

/** The text ends with one of these. */
export const closing = (...sources: string[]) => new Pattern(`${wordStart}${either(...sources)}$`);

/** One of these stands anywhere in the text. */
export const inside = (...sources: string[]) =>
  new Pattern(`${wordStart}${either(...sources)}${wordEnd}`);

/** A plain list of words, as they are written in a lexicon. */
export const wordSet = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));
