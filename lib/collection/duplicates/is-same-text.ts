/** Shorter words without a digit are what a reader makes of strokes, grass and fur. */
const lettersMin = 4;

/**
 * Whether two readings say the same. Case, accents, marks, very short words, the order of whole
 * lines and gaps between words without a digit are the reader's noise. Every other word counts with
 * each letter, in its order within a line: what was not read is not known to be the same.
 */
export function isSameText(one: string | null, other: string | null): boolean {
  const [lines, others] = [linesOf(one), linesOf(other)];
  const extra = without(lines, others);
  const missing = without(others, lines);
  return extra.join('') === missing.join('');
}

/** The lines that the other reading lacks; each counts as often as it stands there. */
function without(lines: string[], taken: string[]): string[] {
  const counts = new Map<string, number>();
  for (const line of taken) counts.set(line, (counts.get(line) ?? 0) + 1);
  return lines.filter((line) => {
    const count = counts.get(line) ?? 0;
    counts.set(line, count - 1);
    return count <= 0;
  });
}

const hasDigit = (word: string) => /\p{N}/u.test(word);

/** "12 50" is not "1 250": where a number ends is never noise. */
function linesOf(text: string | null): string[] {
  const plain = (text ?? '').normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.split('\n').map((line) => {
    const words = line.match(/[\p{L}\p{N}]+/gu) ?? [];
    const counted = words.filter((word) => hasDigit(word) || word.length >= lettersMin);
    return counted.map((word) => (hasDigit(word) ? ` ${word} ` : word)).join('');
  });
}
