import { shorten } from '@/lib/language';

/** A quotation is there to be recognised, not to be read again in full. */
const quotedCharactersMax = 160;

/** A person's words inside a sentence of ours, on one line. */
export function quote(text: string): string {
  return `“${shorten(text.replace(/\s+/gu, ' ').trim(), quotedCharactersMax)}”`;
}

/** "a, b e c". */
export function series(parts: string[], and: string): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} ${and} ${last}`;
}

export const numbered = (lines: string[]) =>
  lines.map((line, index) => `${index + 1}. ${line}`).join('\n');
