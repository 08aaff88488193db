/** As the reader gives them: blocks of paragraphs of lines of words, each word with its confidence. */
export interface ReadBlock {
  paragraphs: { lines: { words: { text: string; confidence: number }[] }[] }[];
}

/** Of 100. Below this a word is as often leaves or fur as letters. */
const wordConfidenceMin = 55;
/** A line whose words are no better than this in the mean is a texture. */
const lineConfidenceMin = 70;
/** So much has to be letters and digits: fences and grass are read as strokes and dots. */
const alphanumericShareMin = 0.6;
/** A photo with less than this in all has no text that anybody would look for. */
const charactersMin = 3;
/** A page of a book; a photo of more is cut, because all of it is indexed. */
const charactersMax = 4000;

/** The lines that look like writing, without the words in them that do not. */
export function keepPlausible(blocks: ReadBlock[]): string {
  const lines = blocks
    .flatMap(({ paragraphs }) => paragraphs.flatMap((paragraph) => paragraph.lines))
    .flatMap(({ words }) => plausibleLine(words) ?? []);
  const text = lines.join('\n');
  const isEnough = (text.match(/[\p{L}\p{N}]/gu) ?? []).length >= charactersMin;
  return isEnough ? text.slice(0, charactersMax) : '';
}

function plausibleLine(words: { text: string; confidence: number }[]): string | null {
  const kept = words.filter(({ confidence }) => confidence >= wordConfidenceMin);
  if (kept.length === 0) return null;
  const confidence = kept.reduce((sum, word) => sum + word.confidence, 0) / kept.length;
  if (confidence < lineConfidenceMin) return null;
  const line = kept.map(({ text }) => text).join(' ');
  return isWriting(line) ? line : null;
}

/** At least one word of two letters, or a number; and few signs. */
function isWriting(line: string): boolean {
  const bare = line.replace(/\s/g, '');
  const alphanumeric = bare.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  return alphanumeric / bare.length >= alphanumericShareMin && /\p{L}{2}|\p{N}/u.test(line);
}
