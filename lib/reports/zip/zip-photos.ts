import { readImage } from '@/lib/collection';
import type { Context } from '@/lib/context';
import { AcervoError, isAcervoError } from '@/lib/errors';
import { type Choice, choosePhotos } from '@/lib/search';
import { photoFileName } from './file-name';
import { streamZip } from './stream-zip';

/** As many as somebody chooses by hand; who wants everything exports everything. */
const zipPhotosMax = 2000;

/**
 * The chosen photos as an archive: the JPEG that is shown, upright and without what a camera wrote
 * into its file, so that it may be passed on. What is kept elsewhere is passed over.
 * @throws AcervoError `not_found` when nothing is left, `too_large` over the limit
 */
export async function zipPhotos({
  ctx,
  input: { choice },
}: {
  ctx: Context;
  input: { choice: Choice };
}): Promise<{ body: ReadableStream<Uint8Array>; count: number }> {
  const { photos, total } = await choosePhotos({ ctx, input: { choice, limit: zipPhotosMax } });
  const kept = photos.filter(({ externalUrl }) => externalUrl === null);
  if (kept.length === 0) throw new AcervoError('not_found', 'None of these photos is here.');
  if (total > zipPhotosMax) {
    const message = `At most ${zipPhotosMax} photos fit into one archive; these are ${total}.`;
    throw new AcervoError('too_large', message);
  }
  const body = streamZip(async (add) => {
    for (const photo of kept) {
      const image = await readOrPass(ctx, photo.id);
      if (!image) continue;
      await add(photoFileName(photo, image.contentType), image.body, { at: photo.createdAt });
    }
  });
  return { body, count: kept.length };
}

/** One that was deleted meanwhile, or whose bytes are gone, does not spoil the others. */
async function readOrPass(ctx: Context, imageId: number) {
  try {
    return await readImage({ ctx, input: { imageId, variant: 'full' } });
  } catch (error) {
    if (isAcervoError(error, 'not_found')) return null;
    throw error;
  }
}
