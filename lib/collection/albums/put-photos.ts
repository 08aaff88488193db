import type { PersonContext } from '@/lib/context';
import type { Transaction } from '@/lib/db';
import { AcervoError } from '@/lib/errors';
import { albumPhotosMax } from './own-album';

/**
 * Puts those of the photos that are the person's into an album of theirs, each once.
 * @returns the ids of those that were not in it
 * @throws AcervoError `too_large` when the album would hold too many
 */
export async function putPhotos(
  tx: Transaction,
  ctx: PersonContext,
  albumId: string,
  photos: { photoId: number; addedAt: Date }[],
): Promise<number[]> {
  const own = await tx.image.findMany({
    where: {
      ownerId: ctx.personId,
      id: { in: photos.map(({ photoId }) => photoId) },
      albums: { none: { albumId } },
    },
    orderBy: { id: 'asc' },
    select: { id: true },
  });
  const held = await tx.albumPhoto.count({ where: { albumId } });
  if (held + own.length > albumPhotosMax) {
    throw new AcervoError('too_large', `An album holds at most ${albumPhotosMax} photos.`);
  }
  const addedAt = new Map(photos.map((photo) => [photo.photoId, photo.addedAt]));
  await tx.albumPhoto.createMany({
    data: own.map(({ id }) => ({ albumId, imageId: id, addedAt: addedAt.get(id) ?? new Date() })),
  });
  return own.map(({ id }) => id);
}

/** What an album held, as a change notes it. */
export async function readMemberships(
  tx: Transaction,
  albumId: string,
  photoIds?: number[],
): Promise<{ photoId: number; addedAt: string }[]> {
  const rows = await tx.albumPhoto.findMany({
    where: { albumId, ...(photoIds && { imageId: { in: photoIds } }) },
    orderBy: { imageId: 'asc' },
  });
  return rows.map(({ imageId, addedAt }) => ({ photoId: imageId, addedAt: addedAt.toISOString() }));
}
