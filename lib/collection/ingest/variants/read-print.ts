import { type Context, ownerOf } from '@/lib/context';
import { db } from '@/lib/db';
import { isAcervoError } from '@/lib/errors';
import { decode } from '../decoding/decoders';
import { isExtremeShape, type Shape } from '../decoding/extreme-shape';
import type { PrintedImage } from '../decoding/protocol';
import { readImage } from './read-image';

interface Asked {
  ctx: Context;
  input: { imageId: number };
}

/**
 * A photo as it is printed: JPEG, upright, of a bounded size; a stripe in slices.
 * @returns nothing of a photo whose bytes are not here
 */
export async function readPrint({ ctx, input }: Asked): Promise<PrintedImage[]> {
  const photo = await readFull(ctx, input.imageId);
  if (!photo) return [];
  const { body: full, shape } = photo;
  if (shape && isExtremeShape(shape)) return decode({ kind: 'slices', full }, wishOf(ctx));
  return [await decode({ kind: 'print', full }, wishOf(ctx))];
}

/** A stripe in the parts in which it is read; null for a photo of any other shape. */
export async function readSlices({ ctx, input }: Asked): Promise<PrintedImage[] | null> {
  const shape = await shapeOf({ ctx, input });
  if (!shape || !isExtremeShape(shape)) return null;
  const { body: full } = await readImage({ ctx, input: { ...input, variant: 'full' } });
  return decode({ kind: 'slices', full }, wishOf(ctx));
}

function wishOf(ctx: Context) {
  return { personId: ownerOf(ctx) ?? '', isCostly: false };
}

async function readFull(ctx: Context, imageId: number) {
  try {
    const { body } = await readImage({ ctx, input: { imageId, variant: 'full' } });
    return { body, shape: await shapeOf({ ctx, input: { imageId } }) };
  } catch (error) {
    if (isAcervoError(error, 'not_found')) return null;
    throw error;
  }
}

async function shapeOf({ ctx, input }: Asked): Promise<Shape | null> {
  const ownerId = ownerOf(ctx);
  const image = await (await db()).image.findFirst({
    where: { id: input.imageId, ...(ownerId ? { ownerId } : {}) },
    select: { width: true, height: true },
  });
  return image?.width && image.height ? { width: image.width, height: image.height } : null;
}
