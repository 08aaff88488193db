/** Shorter words without a digit are what a reader makes of strokes, grass and fur. */
const lettersMin = 4;

/** A reader skips a word of a long page now and then; more than this is another text. */
const missedShareMax = 0.02;

/**
 * Whether two readings say the same. Case, accents, marks, very short words, gaps between words and
 * the order of whole lines are the reader's noise. A word in place of another is a different text,
 * and so is another order within a line. Of a long page one reading may lack a word in fifty, and
 * never a number: what was not read is not known to be the same.
 */
export function isSameText(one: string | null, other: string | null): boolean {
  const [lines, others] = [linesOf(one), linesOf(other)];
  const extra = without(lines, others).flat();
  const missing = without(others, lines).flat();
  if (extra.join('') === missing.join('')) return true;
  const [longer, shorter] = extra.length > missing.length ? [extra, missing] : [missing, extra];
  const missed = wordsBeside(longer, shorter);
  const missedMax = missedShareMax * Math.max(lines.flat().length, others.flat().length);
  return missed !== null && missed.length <= missedMax && !missed.some(hasDigit);
}

/** The lines that the other reading lacks; each counts as often as it stands there. */
function without(lines: string[][], taken: string[][]): string[][] {
  const counts = new Map<string, number>();
  for (const line of taken) counts.set(line.join(''), (counts.get(line.join('')) ?? 0) + 1);
  return lines.filter((line) => {
    const count = counts.get(line.join('')) ?? 0;
    counts.set(line.join(''), count - 1);
    return count <= 0;
  });
}

/** The words that stand between those of the shorter one; null where it has others, or another order. */
function wordsBeside(longer: string[], shorter: string[]): string[] | null {
  let at = 0;
  const beside = longer.filter((word) => {
    if (word !== shorter[at]) return true;
    at += 1;
    return false;
  });
  return at === shorter.length ? beside : null;
}

const hasDigit = (word: string) => /\p{N}/u.test(word);

function linesOf(text: string | null): string[][] {
  const plain = (text ?? '').normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.split('\n').map((line) => {
    const words = line.match(/[\p{L}\p{N}]+/gu) ?? [];
    return words.filter((word) => hasDigit(word) || word.length >= lettersMin);
  });
}
