/**
 * Whether two readings say the same. Case, accents, line breaks and marks are the reader's noise;
 * each letter and each digit counts. A reading that misses a word is another text: what was not
 * read is not known to be the same.
 */
export function isSameText(one: string | null, other: string | null): boolean {
  return lettersOf(one) === lettersOf(other);
}

function lettersOf(text: string | null): string {
  const plain = (text ?? '').normalize('NFKD').toLowerCase();
  return plain.replace(/[^\p{L}\p{N}]/gu, '');
}
