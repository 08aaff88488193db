import { type Context, ownerOf } from '@/lib/context';
import { db } from '@/lib/db';
import { AcervoError } from '@/lib/errors';
import type { Photo } from '../items/photo';
import { readPhotos } from '../items/read-photos';
import { readGroup } from './fold-copies';

/**
 * A photo and its copies, the one in front first; none for a photo without copies.
 * @throws AcervoError `not_found`, also for a photo that is somebody else's
 */
export async function listCopies({
  ctx,
  input,
}: {
  ctx: Context;
  input: { imageId: number };
}): Promise<{ photos: Photo[] }> {
  const client = await db();
  const ownerId = ownerOf(ctx);
  const image = await client.image.findFirst({
    where: { id: input.imageId, ...(ownerId ? { ownerId } : {}) },
    select: { ownerId: true },
  });
  if (!image) throw new AcervoError('not_found', 'There is no such photo.');
  if (!image.ownerId) return { photos: [] };
  const ids = await readGroup(client, image.ownerId, input.imageId);
  return { photos: ids.length > 1 ? await readPhotos(image.ownerId, ids) : [] };
}
