import sharp, { type Sharp } from 'sharp';
import { rgbaToThumbHash } from 'thumbhash';
import { isExtremeShape, type Shape } from '../extreme-shape';
import { type PhotoVariants, webpWidths, whatsappImageBytesMax } from '../protocol';
import { readExif } from '../read-exif';
import { makeJpeg } from './make-jpeg';
import { readOriginal } from './open-original';

/** Above what phones show, and small enough that JPEG stays under WhatsApp's 5 MB. */
const fullSideMax = 2560;
/** A stripe is read at its own size: a line of a phone's screenshot is 30 pixels high. */
const stripeShortSideMax = 1280;
/** The longest side that JPEG and WebP can write. */
const jpegSideMax = 65_000;
const webpSideMax = 16_383;
/** Pages show a wide stripe's middle in a tile of this shape at the widest. */
const tileRatioMax = 2.4;
/** Forty megapixels of writing; it goes back in slices. */
const stripeBytesMax = 12_000_000;
const jpegQualities = [84, 70, 50];
const webpQuality = 78;
/** ThumbHash takes at most 100 pixels a side. */
const thumbSideMax = 100;

/** Decodes once and makes everything that is ever served of a photo. */
export async function renderVariants(
  bytes: Uint8Array,
  contentType: string | null,
): Promise<PhotoVariants> {
  const { data, info, isPartial } = await readOriginal(
    bytes,
    contentType,
    async ({ image, isPartial }) => {
      const metadata = await image.metadata();
      const shape = metadata.autoOrient ?? metadata;
      const decoded = await image
        .resize({ ...fullBox(shape), fit: 'inside', withoutEnlargement: true })
        .flatten({ background: 'white' })
        .toColourspace('srgb')
        .raw()
        .toBuffer({ resolveWithObject: true });
      return { ...decoded, isPartial };
    },
  );
  const { width, height, channels } = info;
  const open = () => sharp(data, { raw: { width, height, channels } });
  const [full, thumbHash, ...webp] = await Promise.all([
    makeJpeg(open, jpegQualities, isExtremeShape(info) ? stripeBytesMax : whatsappImageBytesMax),
    makeThumbHash(open),
    ...webpWidths.map(async (side) => ({
      width: side,
      body: await open()
        .resize({ ...webpBox(info, side), fit: 'inside', withoutEnlargement: true })
        .webp({ quality: webpQuality, effort: 2 })
        .toBuffer(),
    })),
  ]);
  const smallest = webp[0]?.body ?? full;
  const taken = readExif(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  return { width, height, thumbHash, full, webp, smallest, taken, isPartial };
}

function fullBox(shape: Shape): Shape {
  if (!isExtremeShape(shape)) return { width: fullSideMax, height: fullSideMax };
  return shape.height > shape.width
    ? { width: stripeShortSideMax, height: jpegSideMax }
    : { width: jpegSideMax, height: stripeShortSideMax };
}

function webpBox(shape: Shape, side: number): Shape {
  return isExtremeShape(shape) && shape.width > shape.height
    ? { width: webpSideMax, height: Math.round(side / tileRatioMax) }
    : { width: side, height: webpSideMax };
}

async function makeThumbHash(open: () => Sharp): Promise<Buffer> {
  const { data, info } = await open()
    .resize(thumbSideMax, thumbSideMax, { fit: 'inside' })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return Buffer.from(rgbaToThumbHash(info.width, info.height, data));
}
