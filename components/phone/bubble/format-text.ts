export type TextPart =
  | { kind: 'plain' | 'bold' | 'italic' | 'strike' | 'code'; text: string }
  | { kind: 'link'; text: string; href: string };

/** WhatsApp's marks stand at the edges of words: `2*3*4` and `a_b_c` are not marked. */
const marks = [
  /(?<link>https?:\/\/[^\s<>"]*[^\s<>".,;:!?)\]'])/u,
  /```(?<code>[^`]+)```/u,
  /(?<![\p{L}\p{N}])\*(?<bold>[^\s*](?:[^*\n]*[^\s*])?)\*(?![\p{L}\p{N}])/u,
  /(?<![\p{L}\p{N}])_(?<italic>[^\s_](?:[^_\n]*[^\s_])?)_(?![\p{L}\p{N}])/u,
  /(?<![\p{L}\p{N}])~(?<strike>[^\s~](?:[^~\n]*[^\s~])?)~(?![\p{L}\p{N}])/u,
];
const marked = new RegExp(marks.map(({ source }) => source).join('|'), 'gu');

/** A message's words in the parts that WhatsApp shows differently. */
export function formatText(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let end = 0;
  for (const match of text.matchAll(marked)) {
    if (match.index > end) parts.push({ kind: 'plain', text: text.slice(end, match.index) });
    parts.push(partOf(match.groups ?? {}));
    end = match.index + match[0].length;
  }
  if (end < text.length) parts.push({ kind: 'plain', text: text.slice(end) });
  return parts;
}

function partOf(groups: Record<string, string | undefined>): TextPart {
  const { link, code, bold, italic, strike } = groups;
  if (link !== undefined) return { kind: 'link', text: link, href: link };
  if (code !== undefined) return { kind: 'code', text: code };
  if (bold !== undefined) return { kind: 'bold', text: bold };
  if (italic !== undefined) return { kind: 'italic', text: italic };
  return { kind: 'strike', text: strike ?? '' };
}
