import sharp from 'sharp';
import type { Context } from '@/lib/context';
import { isAcervoError } from '@/lib/errors';
import { readImage } from '../images/read-image';

/** 185 dots an inch over the width of a page: more than a home printer shows. */
const printSide = 1240;
const qualities = [78, 62, 45, 30];
/** So that the size of a whole document is known before it is made. */
export const printBytesMax = 190_000;

export interface PrintedImage {
  body: Buffer;
  width: number;
  height: number;
}

/**
 * A photo as it is printed: JPEG, upright, of a bounded size.
 * @returns null for a photo whose bytes are not here
 */
export async function readPrint({
  ctx,
  input,
}: {
  ctx: Context;
  input: { imageId: number };
}): Promise<PrintedImage | null> {
  const full = await readFull(ctx, input.imageId);
  if (!full) return null;
  const { data, info } = await sharp(full)
    .resize(printSide, printSide, { fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  let body: Buffer = Buffer.alloc(0);
  for (const quality of qualities) {
    body = await sharp(data, { raw: { width, height, channels } }).jpeg({ quality }).toBuffer();
    if (body.length <= printBytesMax) break;
  }
  return { body, width, height };
}

async function readFull(ctx: Context, imageId: number): Promise<Buffer | null> {
  try {
    return (await readImage({ ctx, input: { imageId, variant: 'full' } })).body;
  } catch (error) {
    if (isAcervoError(error, 'not_found')) return null;
    throw error;
  }
}
