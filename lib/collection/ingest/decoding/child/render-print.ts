import sharp from 'sharp';
import { sliceBytesMax, slicesOf } from '../extreme-shape';
import { type PrintedImage, pixelsMax, printBytesMax } from '../protocol';
import { makeJpeg } from './make-jpeg';

/** 185 dots an inch over the width of a page: more than a home printer shows. */
const printSide = 1240;
/** Writing first: what is cut out of a stripe is mostly read. */
const sliceQualities = [82, 70, 55, 40, 25];
const printQualities = [78, 62, 45, 30];
/** Under a tenth of the 5 MB, whatever the photo. */
const smallSide = 1024;
const smallQuality = 70;

/** JPEG, upright, of a bounded size. */
export async function renderPrint(full: Uint8Array): Promise<PrintedImage> {
  const { data, info } = await sharp(full)
    .resize(printSide, printSide, { fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  const open = () => sharp(data, { raw: { width, height, channels } });
  return { body: await makeJpeg(open, printQualities, printBytesMax), width, height };
}

/** One after the other: each is decoded from the same pixels. */
export async function renderSlices(full: Uint8Array): Promise<PrintedImage[]> {
  const { data, info } = await sharp(full, { limitInputPixels: pixelsMax })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  const made: PrintedImage[] = [];
  for (const slice of slicesOf({ width, height })) {
    const open = () => sharp(data, { raw: { width, height, channels } }).extract(slice);
    const body = await makeJpeg(open, sliceQualities, sliceBytesMax);
    made.push({ body, width: slice.width, height: slice.height });
  }
  return made;
}

export function renderSmall(full: Uint8Array): Promise<Buffer> {
  return sharp(full)
    .resize(smallSide, smallSide, { fit: 'inside', withoutEnlargement: true })
    .jpeg({ quality: smallQuality })
    .toBuffer();
}
