/** Shorter words without a digit are what a reader makes of strokes, grass and fur. */
const lettersMin = 4;

/**
 * Whether two readings say the same. Case, accents, line breaks, marks and very short words are the
 * reader's noise; every other word counts with each letter, and each digit always does. A reading
 * that misses a word is another text: what was not read is not known to be the same.
 */
export function isSameText(one: string | null, other: string | null): boolean {
  return wordsOf(one).join(' ') === wordsOf(other).join(' ');
}

function wordsOf(text: string | null): string[] {
  const plain = (text ?? '').normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const words = plain.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.filter((word) => /\p{N}/u.test(word) || word.length >= lettersMin);
}
