import { type Context, ownerOf } from '@/lib/context';
import { isAcervoError } from '@/lib/errors';
import { decode } from '../decoding/decoders';
import type { PrintedImage } from '../decoding/protocol';
import { readImage } from '../images/read-image';

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
  const wish = { personId: ownerOf(ctx) ?? '', isCostly: false };
  return decode({ kind: 'print', full }, wish);
}

async function readFull(ctx: Context, imageId: number): Promise<Buffer | null> {
  try {
    return (await readImage({ ctx, input: { imageId, variant: 'full' } })).body;
  } catch (error) {
    if (isAcervoError(error, 'not_found')) return null;
    throw error;
  }
}
