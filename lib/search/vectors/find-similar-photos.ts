import { type Photo, readPhotos } from '@/lib/collection';
import { type Context, ownerOf } from '@/lib/context';
import { db } from '@/lib/db';
import { AcervoError } from '@/lib/errors';
import { createLikeness } from './likeness';
import { readFeatures } from './read-features';

/** The newest so many of the owner's; more would take longer than somebody waits for a row. */
const comparedMax = 20_000;
const limitMax = 20;
/** Doubles among the nearest are one result: so many are looked through for each that is shown. */
const doublesAllowed = 3;

/**
 * The owner's photos that look most like one of them, the nearest first. Those that do not look
 * alike are left out, however few remain; so are the photo itself and its exact doubles.
 * @throws AcervoError `not_found`, also for a photo that is somebody else's
 */
export async function findSimilarPhotos({
  ctx,
  input,
}: {
  ctx: Context;
  input: { imageId: number; limit: number };
}): Promise<{ photos: Photo[] }> {
  const ownerId = ownerOf(ctx);
  const image = await (await db()).image.findFirst({
    where: { id: input.imageId, ...(ownerId ? { ownerId } : {}) },
    select: { ownerId: true, contentHash: true, imageVector: true, perceptualHash: true },
  });
  if (!image) throw new AcervoError('not_found', 'There is no such photo.');
  const { imageVector: vector, perceptualHash: perceptual_hash, contentHash } = image;
  const likeness = createLikeness({ vector, perceptual_hash });
  if (!image.ownerId || !contentHash || !likeness) return { photos: [] };
  const limit = Math.min(input.limit, limitMax);
  const near: { id: number; value: number }[] = [];
  for await (const other of readFeatures({
    ownerId: image.ownerId,
    exceptHash: contentHash,
    vectorBytes: vector?.length ?? 0,
    limit: comparedMax,
  })) {
    const value = likeness(other);
    if (value !== null) near.push({ id: other.id, value });
  }
  const nearest = near.sort((a, b) => b.value - a.value || b.id - a.id);
  const ids = nearest.slice(0, limit * doublesAllowed).map(({ id }) => id);
  const distinct = await withoutDoubles(ids);
  return { photos: await readPhotos(image.ownerId, distinct.slice(0, limit)) };
}

/** The same bytes twice are one result: the first of them. */
async function withoutDoubles(ids: number[]): Promise<number[]> {
  const rows = await (await db()).image.findMany({
    where: { id: { in: ids } },
    select: { id: true, contentHash: true },
  });
  const hashes = new Map(rows.map(({ id, contentHash }) => [id, contentHash]));
  const first = new Map(ids.toReversed().map((id) => [hashes.get(id), id]));
  return ids.filter((id) => hashes.has(id) && first.get(hashes.get(id)) === id);
}
