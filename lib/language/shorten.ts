const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/**
 * The text in at most `charactersMax` characters, the ellipsis among them. What fits is unchanged.
 * The cut falls between graphemes, so no family, flag, keycap or accent comes apart; a grapheme that
 * does not fit is left out whole.
 * @param charactersMax at least 1, in Unicode code points, as PostgreSQL and WhatsApp's limit count
 */
export function shorten(text: string, charactersMax: number): string {
  let characters = 0;
  let units = 0;
  /** Where the ellipsis would stand if nothing had to stay together. */
  let latest = 0;
  for (const character of text) {
    if (characters === charactersMax - 1) latest = units;
    if (characters === charactersMax) {
      const end = graphemes.segment(text).containing(latest)?.index ?? 0;
      return `${text.slice(0, end).trimEnd()}…`;
    }
    characters += 1;
    units += character.length;
  }
  return text;
}
