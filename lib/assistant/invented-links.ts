/** What stands where a link was. */
const removed = '[link]';

/** Endings that WhatsApp turns into links by themselves; a sentence rarely ends in one of these. */
const endings =
  'com|net|org|info|biz|io|me|app|dev|ai|co|br|es|mx|ar|pt|uk|us|eu|ru|cn|xyz|top|site|online|shop|store|club|link|click|live|page|ly|gl|gg|to|tk|ml|ga|cf|zip|mov';
const host = '[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?';
const rest = '(?:[:/?#][^\\s<>"“”()\\[\\]]*)?';

/** Markdown's link, a scheme with whatever follows, an e-mail address, a bare domain. */
const links = [
  /!?\[([^\]]*)\]\([^)]*\)/gu,
  /\b(?:https?|ftp|file|data|javascript|mailto|tel|sms|whatsapp|intent)\s?:\s?\/{0,2}[^\s<>"“”()[\]]+/giu,
  new RegExp(`\\b[\\p{L}\\p{N}._%+-]+@(?:${host}\\.)+\\p{L}{2,}`, 'giu'),
  new RegExp(
    `(?<![\\p{L}\\p{N}@.])(?:www\\.)?(?:${host}\\.)+(?:${endings})(?![\\p{L}\\p{N}-])${rest}`,
    'giu',
  ),
  new RegExp(`(?<![\\p{L}\\p{N}@.])(?:www\\.)(?:${host}\\.?)+${rest}`, 'giu'),
  /(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?::\d+)?(?:\/\S*)?/gu,
];

/** Marks that hide what a text says: turned directions, words cut by nothing, letters in tags. */
const hidden =
  /[\u00AD\u061C\u115F\u1160\u180E\u200B\u200C\u200E\u200F\u202A-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0\u{E0000}-\u{E007F}]/gu;
/** It joins what an emoji is made of, and hides a cut everywhere else. */
const looseJoiner =
  /(?<!\p{Extended_Pictographic}\uFE0F?\p{EMod}?)\u200D|\u200D(?!\p{Extended_Pictographic})/gu;
/** Signs that are read as a stop or a stroke inside an address. */
const lookAlikes: [RegExp, string][] = [
  [/(?<=[\p{L}\p{N}])[。．｡․](?=[\p{L}\p{N}])/gu, '.'],
  [/[：﹕]\s?(?=[/／⁄∕])/gu, ':'],
  [/(?<=[:/])[／⁄∕]/gu, '/'],
];

/**
 * A model's answer without links that it was not given by the person in this very turn: whoever
 * wrote into a caption, a description or a photo may want one in front of their eyes. Invisible
 * characters go as well.
 */
export function withoutInventedLinks(text: string, ownWords: string): string {
  const visible = (given: string) => given.replace(hidden, '').replace(looseJoiner, '');
  const own = visible(ownWords).toLowerCase();
  let clean = visible(text);
  for (const [pattern, sign] of lookAlikes) clean = clean.replace(pattern, sign);
  const isOwn = (link: string) => own.includes(link.toLowerCase().replace(/[.,;:!?…]+$/u, ''));
  for (const pattern of links) {
    clean = clean.replace(pattern, (link, label: unknown) => {
      const words = typeof label === 'string' && link.includes('](') ? `${label} ` : '';
      return words === '' && isOwn(link) ? link : `${words}${removed}`;
    });
  }
  return clean;
}
