/** As the reader gives them: blocks of paragraphs of lines of words, each word with its confidence. */
export interface ReadBlock {
  paragraphs: { lines: { words: ReadWord[] }[] }[];
}

interface ReadWord {
  text: string;
  confidence: number;
}

/** What a word and a line need to be believed; confidences are of 100. */
interface Belief {
  wordConfidenceMin: number;
  /** In the mean of a line's words. */
  lineConfidenceMin: number;
  /** Letters that a line's longest word has, where the line holds no number. */
  lettersMin: number;
  areNumbersEnough: boolean;
}

/** Chosen on `bench/reading`, and on the demonstration's photos, in which nothing is written. */
export const believed: Record<'onPage' | 'lyingAbout', Belief> = {
  onPage: {
    wordConfidenceMin: 55,
    lineConfidenceMin: 70,
    lettersMin: 2,
    areNumbersEnough: true,
  },
  lyingAbout: {
    wordConfidenceMin: 80,
    lineConfidenceMin: 85,
    lettersMin: 4,
    areNumbersEnough: false,
  },
};

/** So much has to be letters and digits: fences and grass are read as strokes and dots. */
const alphanumericShareMin = 0.6;
/** A photo with less than this in all has no text that anybody would look for. */
const charactersMin = 3;
/** A page of a book; a photo of more is cut, because all of it is indexed. */
const charactersMax = 4000;

/** The lines that look like writing, without the words in them that do not. */
export function keepPlausible(blocks: ReadBlock[], belief: Belief): string {
  const lines = blocks
    .flatMap(({ paragraphs }) => paragraphs.flatMap((paragraph) => paragraph.lines))
    .map(({ words }) => words.filter((word) => word.confidence >= belief.wordConfidenceMin));
  // One believed line vouches for the numbers beside it.
  if (!lines.some((words) => isBelieved(words, belief))) return '';
  const read = { ...belief, areNumbersEnough: true };
  const text = lines
    .filter((words) => isBelieved(words, read))
    .map(lineOf)
    .join('\n');
  return countAlphanumerics(text) >= charactersMin ? text.slice(0, charactersMax) : '';
}

function isBelieved(words: ReadWord[], belief: Belief): boolean {
  if (words.length === 0) return false;
  const confidence = words.reduce((sum, word) => sum + word.confidence, 0) / words.length;
  if (confidence < belief.lineConfidenceMin) return false;
  const line = lineOf(words);
  if (countAlphanumerics(line) / line.replace(/\s/g, '').length < alphanumericShareMin)
    return false;
  const longest = Math.max(0, ...(line.match(/\p{L}+/gu) ?? []).map((letters) => letters.length));
  return longest >= belief.lettersMin || (belief.areNumbersEnough && /\p{N}/u.test(line));
}

function lineOf(words: ReadWord[]): string {
  return words.map(({ text }) => text).join(' ');
}

function countAlphanumerics(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}
