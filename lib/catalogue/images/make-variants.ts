import sharp, { type Sharp } from 'sharp';
import { rgbaToThumbHash } from 'thumbhash';
import { AcervoError, isAcervoError } from '@/lib/errors';
import { decodeHeic } from './heic/decode-heic';

/** More pixels than any phone takes; a small file can claim far more than memory holds. */
const pixelsMax = 40_000_000;
/** Above what phones show, and small enough that JPEG stays under WhatsApp's 5 MB. */
const fullSideMax = 2560;
/** WhatsApp refuses larger images. */
export const whatsappImageBytesMax = 5_000_000;
const jpegQualities = [84, 70, 50];
const webpQuality = 78;
/** Under a tenth of the 5 MB, whatever the photo. */
const smallSide = 1024;
const smallQuality = 70;
/** ThumbHash takes at most 100 pixels a side. */
const thumbSideMax = 100;

export const webpWidths = [320, 640, 1280] as const;

export interface PhotoVariants {
  width: number;
  height: number;
  thumbHash: Buffer;
  /** JPEG without metadata, upright, at most 5 MB: what goes back to WhatsApp. */
  full: Buffer;
  /** The smallest of `webp`, by which copies are recognised. */
  smallest: Buffer;
  /** WebP by width, never enlarged. */
  webp: { width: (typeof webpWidths)[number]; body: Buffer }[];
}

/**
 * Decodes once and makes everything that is ever served; EXIF and GPS stay behind.
 * @param contentType needed for HEIC alone
 * @throws AcervoError `too_large` over 40 megapixels, `bad_media` when the bytes are no whole image
 */
export async function makeVariants(bytes: Buffer, contentType?: string): Promise<PhotoVariants> {
  try {
    const { data, info } = await (await openOriginal(bytes, contentType))
      .resize(fullSideMax, fullSideMax, { fit: 'inside', withoutEnlargement: true })
      .flatten({ background: 'white' })
      .toColourspace('srgb')
      .raw()
      .toBuffer({ resolveWithObject: true });
    const { width, height, channels } = info;
    const open = () => sharp(data, { raw: { width, height, channels } });
    const [full, thumbHash, ...webp] = await Promise.all([
      makeFull(open),
      makeThumbHash(open),
      ...webpWidths.map(async (side) => ({
        width: side,
        body: await open()
          .resize(side, null, { withoutEnlargement: true })
          .webp({ quality: webpQuality, effort: 2 })
          .toBuffer(),
      })),
    ]);
    const [smallest] = webp;
    return { width, height, thumbHash, full, webp, smallest: smallest?.body ?? full };
  } catch (error) {
    throw mediaError(error);
  }
}

/** Upright. Sharp's own build reads all that is kept but HEIC, whose patents keep it out. */
async function openOriginal(bytes: Buffer, contentType?: string): Promise<Sharp> {
  if (contentType !== 'image/heic') {
    return sharp(bytes, { limitInputPixels: pixelsMax, failOn: 'error' }).autoOrient();
  }
  const { data, width, height } = await decodeHeic(bytes, pixelsMax);
  return sharp(data, { raw: { width, height, channels: 4 } });
}

/** The JPEG for a photo that WhatsApp has refused at its full size. */
export function makeSmall(full: Buffer): Promise<Buffer> {
  return sharp(full)
    .resize(smallSide, smallSide, { fit: 'inside', withoutEnlargement: true })
    .jpeg({ quality: smallQuality })
    .toBuffer();
}

async function makeFull(open: () => Sharp): Promise<Buffer> {
  let full: Buffer = Buffer.alloc(0);
  for (const quality of jpegQualities) {
    full = await open().jpeg({ quality }).toBuffer();
    if (full.length <= whatsappImageBytesMax) return full;
  }
  return full;
}

async function makeThumbHash(open: () => Sharp): Promise<Buffer> {
  const { data, info } = await open()
    .resize(thumbSideMax, thumbSideMax, { fit: 'inside' })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return Buffer.from(rgbaToThumbHash(info.width, info.height, data));
}

function mediaError(error: unknown): AcervoError {
  if (isAcervoError(error)) return error;
  const isTooLarge = error instanceof Error && /exceeds pixel limit/.test(error.message);
  return isTooLarge
    ? new AcervoError('too_large', `The image has over ${pixelsMax / 1e6} megapixels.`, {
        cause: error,
      })
    : new AcervoError('bad_media', 'The bytes are no whole image.', { cause: error });
}
