import { foldAccents } from '@/lib/language';

/** A stretch of a text, as it is. */
export interface Stretch {
  text: string;
  isMarked: boolean;
}

/** Shorter words of a query, "de" or "la", stand on every line. */
const lettersMin = 3;
/** What the endings of one word may differ in: "limão", "limões". */
const endingMax = 3;
const word = /[\p{L}\p{N}\p{M}]+/gu;

/**
 * The text in stretches, with the words marked that a search for these found in it: those that
 * begin as one of them does, however they are spelt and end. The stretches together are the text.
 */
export function markWords(text: string, words: string | null): Stretch[] {
  const wanted = wantedWords(words ?? '');
  const stretches: Stretch[] = [];
  let end = 0;
  for (const match of wanted.length > 0 ? text.matchAll(word) : []) {
    const folded = foldAccents(match[0]);
    if (!wanted.some((one) => isSameWord(one, folded))) continue;
    stretches.push({ text: text.slice(end, match.index), isMarked: false });
    stretches.push({ text: match[0], isMarked: true });
    end = match.index + match[0].length;
  }
  stretches.push({ text: text.slice(end), isMarked: false });
  return stretches.filter((stretch) => stretch.text !== '');
}

/** Short words count where there is nothing else to go by: "TV". */
function wantedWords(words: string): string[] {
  const all = [...words.matchAll(word)].map(([one]) => foldAccents(one));
  if (all.length === 1 && all[0]?.length === 2) return all;
  return all.filter((one) => one.length >= lettersMin);
}

function isSameWord(one: string, other: string): boolean {
  if (one === other) return true;
  let same = 0;
  while (same < one.length && one[same] === other[same]) same += 1;
  const longest = Math.max(one.length, other.length);
  return same >= lettersMin && longest - same <= endingMax && same * 2 >= longest;
}
