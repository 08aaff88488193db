import type { Photo } from '@/lib/collection';
import { photoDay } from '../photo-words';

/** File systems allow a name 255 bytes; day, number and ending take 40 of them. */
const wordsBytesMax = 120;
/**
 * What Windows, macOS and unpackers refuse or read as something else, and what shows as nothing,
 * save the sign that joins emoji.
 */
const unsafe = /(?:(?!\u200d)[<>:"/\\|?*#%\p{Cc}\p{Cf}\p{Co}\p{Cn}\u2028\u2029])+/gu;

const extensions: Record<string, string> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/gif': 'gif',
  'image/avif': 'avif',
  'image/heic': 'heic',
};

/**
 * "2024-05-03 O Thor na praia 123.jpg": the day, the person's words, and the photo's number, which
 * makes it the only one of its name without asking the others. Safe on every system.
 */
export function photoFileName(
  photo: Pick<Photo, 'id' | 'description' | 'takenFrom' | 'createdAt'>,
  contentType: string,
): string {
  const words = fileWords(photo.description ?? '');
  const stem = [photoDay(photo), words, String(photo.id)].filter(Boolean).join(' ');
  return `${stem}.${extensions[contentType] ?? 'bin'}`;
}

/** A person's words as part of a file's name; empty where nothing of them can stand there. */
export function fileWords(text: string): string {
  const plain = text.normalize('NFC').replace(unsafe, ' ').replace(/\s+/gu, ' ').trim();
  return cutToBytes(plain, wordsBytesMax)
    .replace(/[. ]+$/u, '')
    .replace(/^[. ]+/u, '');
}

/** By whole signs: a letter or an emoji is not cut in two. */
function cutToBytes(text: string, bytesMax: number): string {
  let kept = '';
  let bytes = 0;
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    bytes += Buffer.byteLength(segment);
    if (bytes > bytesMax) return kept;
    kept += segment;
  }
  return kept;
}
