import { shareSaidIn, shorten } from '@/lib/language';

/** A model may put a wish in words of its own, but most of what it is about was said. */
const saidShareMin = 2 / 3;
/** Enough to recognise the moment by. */
const sourceCharactersMax = 160;

/**
 * The sentence of the person's own words in which a wish stands, shortened; null where it stands in
 * none. A number or an address counts only as it was said.
 */
export function findSource(text: string, said: string): string | null {
  const numbers = text.match(/\p{N}[\p{N}\p{L}]*/gu) ?? [];
  const isSaid = numbers.every((number) => said.includes(number));
  if (!isSaid || shareSaidIn(text, said) < saidShareMin) return null;
  const sentences = said.split(/(?<=[.!?…])\s+|\n+/u).filter((sentence) => sentence.trim() !== '');
  const shares = sentences.map((sentence) => shareSaidIn(text, sentence));
  const source = (sentences[shares.indexOf(Math.max(...shares))] ?? said)
    .replace(/\s+/gu, ' ')
    .trim();
  return shorten(source, sourceCharactersMax);
}
