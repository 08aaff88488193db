/** Shorter words without a digit are what a reader makes of strokes, grass and fur. */
const lettersMin = 4;

/**
 * Whether two readings say the same. Case, accents, line breaks, marks, very short words and the
 * order in which columns were read are the reader's noise; every other word counts with each letter,
 * and each digit always does. A reading that misses a word is another text: what was not read is not
 * known to be the same. Where two words have changed places, the pictures tell (`doPicturesAgree`).
 */
export function isSameText(one: string | null, other: string | null): boolean {
  return wordsOf(one).sort().join(' ') === wordsOf(other).sort().join(' ');
}

function wordsOf(text: string | null): string[] {
  const plain = (text ?? '').normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  // A date or an amount is one word: its parts may not change places.
  const written = plain.match(/[\p{L}\p{N}/.,:-]+/gu) ?? [];
  const words = written.flatMap((word) => {
    const parts = word.split(/[/.,:-]/u);
    return /\p{N}/u.test(word) ? [parts.join('')] : parts;
  });
  return words.filter((word) => /\p{N}/u.test(word) || word.length >= lettersMin);
}
