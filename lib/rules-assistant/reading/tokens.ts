import { foldAccents } from '@/lib/language';
import type { LexiconWords } from '../lexicon/lexicon';
import type { Pattern } from '../patterns/pattern';

/** A word as it was written, and as the rules read it. */
export interface Token {
  raw: string;
  /** Folded, with short forms written out; may then hold several words. */
  folded: string;
  start: number;
  end: number;
}

interface TokenMatch {
  from: number;
  /** Exclusive. */
  to: number;
  groups: Record<string, string | undefined>;
}

/** Hyphens, apostrophes and the marks inside a date do not end a word. */
const wordPattern = /[\p{L}\p{N}\p{M}]+(?:(?:['’-]|(?<=\p{N})[/.](?=\p{N}))[\p{L}\p{N}\p{M}]+)*/gu;

export function tokenise(text: string, words: LexiconWords): Token[] {
  return [...text.matchAll(wordPattern)].map((match) => ({
    raw: match[0],
    folded: foldWord(match[0], words),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

function foldWord(raw: string, { spellings, hyphenated }: LexiconWords): string {
  const written = raw.replaceAll('’', "'").toLowerCase();
  const folded = foldAccents(written).replace(/(\p{L})\1{2,}/gu, '$1');
  // The accent decides between "é" and "e", so the written form is looked up first.
  const known = lookUp(spellings, written) ?? lookUp(spellings, folded);
  return known ?? (hyphenated ? folded.replace(hyphenated, '') : folded);
}

/** People write "constructor" too. */
export const lookUp = <Value>(record: Record<string, Value>, key: string): Value | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined;

export const foldedText = (tokens: Token[]) => tokens.map(({ folded }) => folded).join(' ');

/** Where a pattern over the folded text stands among the tokens; every touched token counts. */
export function matchTokens(tokens: Token[], pattern: Pattern): TokenMatch | null {
  const match = pattern.exec(foldedText(tokens));
  if (!match || match[0] === '') return null;
  const end = match.index + match[0].length;
  let offset = 0;
  let from = -1;
  let to = 0;
  for (const [index, { folded }] of tokens.entries()) {
    if (offset < end && offset + folded.length > match.index) {
      if (from < 0) from = index;
      to = index + 1;
    }
    offset += folded.length + 1;
  }
  return { from, to, groups: { ...match.groups } };
}

export const withoutMatch = (tokens: Token[], { from, to }: TokenMatch) => [
  ...tokens.slice(0, from),
  ...tokens.slice(to),
];
