import sharp, { type Sharp } from 'sharp';
import { rgbaToThumbHash } from 'thumbhash';
import { readExif } from '../../details/read-exif';
import { type PhotoVariants, webpWidths } from '../protocol';
import { makeJpeg } from './make-jpeg';
import { readOriginal } from './open-original';

/** Above what phones show, and small enough that JPEG stays under WhatsApp's 5 MB. */
const fullSideMax = 2560;
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
      const decoded = await image
        .resize(fullSideMax, fullSideMax, { fit: 'inside', withoutEnlargement: true })
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
    makeJpeg(open, jpegQualities),
    makeThumbHash(open),
    ...webpWidths.map(async (side) => ({
      width: side,
      body: await open()
        .resize(side, null, { withoutEnlargement: true })
        .webp({ quality: webpQuality, effort: 2 })
        .toBuffer(),
    })),
  ]);
  const smallest = webp[0]?.body ?? full;
  const taken = readExif(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  return { width, height, thumbHash, full, webp, smallest, taken, isPartial };
}

async function makeThumbHash(open: () => Sharp): Promise<Buffer> {
  const { data, info } = await open()
    .resize(thumbSideMax, thumbSideMax, { fit: 'inside' })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return Buffer.from(rgbaToThumbHash(info.width, info.height, data));
}
