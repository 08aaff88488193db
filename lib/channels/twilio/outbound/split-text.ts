/**
 * Twilio refuses a longer body (21617). It says that an emoji counts as several characters, so the
 * measure here is UTF-16 code units, which is never less than what a person would count.
 */
export const textCharactersMax = 1600;

/**
 * A message that breaks off before this costs one message more than it is worth: then the next
 * finer kind of break is taken instead.
 */
const pieceCharactersMin = textCharactersMax / 2;

/** From the break that reads best to the one that is always there. */
const breaks = [
  /\n[^\S\n]*\n\s*/g, // paragraphs
  /\n\s*/g, // lines, so that no entry of a list is parted
  /(?<=[.!?…]["'”’»)\]]*)\s+/g, // sentences
  /\s+/g, // words
];

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/**
 * The text in as few messages as its breaks allow, each of at most `textCharactersMax`. Only white
 * space at the breaks is dropped; a text of nothing else gives no message.
 */
export function splitText(text: string): string[] {
  const pieces: string[] = [];
  let rest = text.trim();
  while (rest.length > textCharactersMax) {
    const end = cutOf(rest);
    pieces.push(rest.slice(0, end).trimEnd());
    rest = rest.slice(end).trimStart();
  }
  if (rest !== '') pieces.push(rest);
  return pieces;
}

function cutOf(text: string): number {
  // One more than fits, so that a break right behind the last character is seen.
  const window = text.slice(0, textCharactersMax + 1);
  for (const pattern of breaks) {
    const last = [...window.matchAll(pattern)].at(-1);
    if (last && last.index >= pieceCharactersMin) return last.index;
  }
  return hardCutOf(text);
}

/** The last place within the limit that is inside no grapheme (flags, families, accents). */
function hardCutOf(text: string): number {
  const start = graphemes.segment(text).containing(textCharactersMax)?.index ?? 0;
  if (start > 0) return start;
  // One grapheme longer than a message, as stacked accents make: at least no surrogate pair.
  const isPairSplit = /[\uD800-\uDBFF]/.test(text.charAt(textCharactersMax - 1));
  return isPairSplit ? textCharactersMax - 1 : textCharactersMax;
}
