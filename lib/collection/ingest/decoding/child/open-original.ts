import sharp, { type Sharp, type SharpOptions } from 'sharp';
import { AcervoError } from '@/lib/errors';
import { countScans, endScansAt, withoutApplicationData } from '../jpeg-scans';
import { pixelsMax } from '../protocol';
import { decodeHeic } from './decode-heic';
import { repairPng } from './repair-png';

/** Cameras and programs write some ten; so many of 40 megapixels cost two seconds of a core. */
const scansMax = 64;

export interface Opened {
  /** Upright, before it is read: `read` may still find that it cannot be decoded. */
  image: Sharp;
  isPartial: boolean;
}

/** A way to read a file: first strictly, then with ever more of it passed over. */
interface Way {
  bytes: Uint8Array;
  options: SharpOptions;
  isPartial: boolean;
}

/**
 * Reads a picture the first way that works: whole, with nothing in place of what is missing, as far
 * as it goes, without its colour profile, without anything that programs wrote into it.
 * @throws AcervoError `too_large` by the header's word, `bad_media` when no way works
 */
export async function readOriginal<T>(
  bytes: Uint8Array,
  contentType: string | null,
  read: (opened: Opened) => Promise<T>,
): Promise<T> {
  if (contentType === 'image/heic') {
    const { data, width, height } = await decodeHeic(bytes, pixelsMax);
    const raw = { width, height, channels: 4 } as const;
    return read({ image: sharp(data, { raw }), isPartial: false });
  }
  let failure: unknown;
  for (const way of waysToRead(asStillAvif(bytes))) {
    const options = { limitInputPixels: pixelsMax, ...way.options };
    try {
      const image = sharp(way.bytes, options).autoOrient();
      return await read({ image, isPartial: way.isPartial });
    } catch (error) {
      if (isTooLarge(error)) throw tooLarge(error);
      failure ??= error;
    }
  }
  throw new AcervoError('bad_media', 'The bytes are no image that can be decoded.', {
    cause: failure,
  });
}

/**
 * A moving AVIF names itself `avis`, which libvips does not know; its still picture, which
 * MIAF 7.2 asks for, opens once the file calls itself what it is compatible with.
 */
function asStillAvif(bytes: Uint8Array): Uint8Array {
  const brands = Buffer.from(bytes.subarray(4, 12)).toString('latin1');
  if (brands !== 'ftypavis') return bytes;
  const still = Buffer.from(bytes);
  still.write('ftypavif', 4, 'latin1');
  return still;
}

function* waysToRead(bytes: Uint8Array): Generator<Way> {
  const jpeg = countScans(bytes, scansMax);
  const cutAt = jpeg?.cutAt ?? null;
  const sound = cutAt === null ? bytes : endScansAt(bytes, cutAt);
  const tolerant: SharpOptions = { failOn: 'none' };
  yield { bytes: sound, options: { failOn: 'error' }, isPartial: cutAt !== null };
  // All that came of it is its header: there is nothing to show.
  if (jpeg?.scans === 0) return;
  const mended = filledUp(bytes) ?? repairPng(bytes);
  if (mended) yield { bytes: mended, options: tolerant, isPartial: true };
  yield { bytes: sound, options: tolerant, isPartial: true };
  yield { bytes: sound, options: { ...tolerant, ignoreIcc: true }, isPartial: true };
  if (!jpeg) return;
  const options = { ...tolerant, ignoreIcc: true };
  yield { bytes: withoutApplicationData(sound), options, isPartial: true };
}

/** A WebP that lost its end, with nothing in its place: its decoder wants all bytes or none. */
function filledUp(bytes: Uint8Array): Buffer | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.toString('latin1', 0, 4) !== 'RIFF' || file.toString('latin1', 8, 12) !== 'WEBP') {
    return null;
  }
  const wanted = file.readUInt32LE(4) + 8;
  if (wanted <= file.length || wanted > claimedBytesMax) return null;
  return Buffer.concat([file], wanted);
}

/** No file that is let in is larger. */
const claimedBytesMax = 16 * 1024 * 1024;

function isTooLarge(error: unknown): boolean {
  return error instanceof Error && /exceeds pixel limit/.test(error.message);
}

function tooLarge(cause: unknown): AcervoError {
  const message = `The image has over ${pixelsMax / 1e6} megapixels.`;
  return new AcervoError('too_large', message, { cause });
}
