import { fileTypeFromBuffer } from 'file-type';
import { AcervoError } from '@/lib/errors';

export interface MediaType {
  mime: string;
  kind: 'image' | 'audio';
}

const image = (mime: string): MediaType => ({ mime, kind: 'image' });
const audio = (mime: string): MediaType => ({ mime, kind: 'audio' });

/**
 * What Acervo keeps, by the name that the detector gives it. A list of what is allowed, so that
 * SVG, HTML, XML, archives and programs need no list. Images are those that a camera or WhatsApp
 * makes and the collection decodes.
 */
const keptTypes = new Map<string, MediaType>([
  ['image/jpeg', image('image/jpeg')],
  ['image/png', image('image/png')],
  ['image/apng', image('image/png')],
  ['image/webp', image('image/webp')],
  ['image/gif', image('image/gif')],
  ['image/avif', image('image/avif')],
  // As an iPhone writes it, by any of its brands; a sequence's first picture is the photo.
  ['image/heic', image('image/heic')],
  ['image/heif', image('image/heic')],
  ['image/heic-sequence', image('image/heic')],
  ['image/heif-sequence', image('image/heic')],
  ['audio/ogg', audio('audio/ogg')],
  ['audio/ogg; codecs=opus', audio('audio/ogg')],
  ['audio/mpeg', audio('audio/mpeg')],
  ['audio/mp4', audio('audio/mp4')],
  ['audio/x-m4a', audio('audio/mp4')],
  ['audio/aac', audio('audio/aac')],
  ['audio/amr', audio('audio/amr')],
  ['audio/wav', audio('audio/wav')],
]);

/** A file as it came, and what its bytes show it to be. */
export interface FetchedMedia {
  bytes: Buffer;
  type: MediaType;
}

/** What a type is known by stands here; a file of a million empty parts would hold up everybody. */
const headBytes = 64 * 1024;
/** A recording has one track, or a handful. */
const tracksMax = 64;

/**
 * The type that the bytes show; no label is asked.
 * @throws AcervoError `bad_media` (empty), `unsupported_media`
 */
export async function detectMediaType(bytes: Buffer): Promise<MediaType> {
  if (bytes.length === 0) throw new AcervoError('bad_media', 'The media is empty');
  const detected = (await fileTypeFromBuffer(bytes.subarray(0, headBytes)))?.mime ?? 'unknown';
  const kept = keptTypes.get(detected);
  if (kept) return kept;
  if (detected.startsWith('video/') && hasOnlySound(bytes)) return audio('audio/mp4');
  throw new AcervoError('unsupported_media', `The bytes are not of a kept type (${detected})`);
}

/**
 * Recorders on phones and in browsers write sound into MP4 under the general brands (`isom`,
 * `mp42`), which a detector takes for video. The handler of each track says what it holds:
 * `hdlr`, version and flags (4 bytes), four zero bytes, then the kind (ISO/IEC 14496-12, 8.4.3).
 */
function hasOnlySound(bytes: Buffer): boolean {
  if (bytes.toString('latin1', 4, 8) !== 'ftyp') return false;
  const kinds: string[] = [];
  for (let at = bytes.indexOf('hdlr'); at !== -1; at = bytes.indexOf('hdlr', at + 4)) {
    if (kinds.length >= tracksMax) return false;
    kinds.push(bytes.toString('latin1', at + 12, at + 16));
  }
  return kinds.includes('soun') && !kinds.includes('vide');
}
