import { albumPhotoIds, type Photo, photoOfImage, wholePhoto } from '@/lib/collection';
import { type Context, ownerOf } from '@/lib/context';
import { db } from '@/lib/db';
import { listPhotos } from './list-photos';

/** Which photos: these, those of an album, those that words find, or all. */
export type Choice =
  | { photoIds: number[] }
  | { albumId: string }
  | { q: string | null; personId: string | null };

/** One page of a search. */
const searchedAtOnce = 200;

/**
 * The photos that somebody takes with them, in the order given or newest first; what is not the
 * actor's is passed over.
 * @param input.limit of how many; `total` tells how many there would be
 */
export async function choosePhotos({
  ctx,
  input: { choice, limit },
}: {
  ctx: Context;
  input: { choice: Choice; limit: number };
}): Promise<{ photos: Photo[]; total: number }> {
  if ('q' in choice) return searched(ctx, choice, limit);
  const ownerId = ownerOf(ctx);
  const ids = 'photoIds' in choice ? choice.photoIds : await albumPhotoIds(choice.albumId, ownerId);
  const wanted = await reachableIds(ids, ownerId);
  const photos = await readInOrder(wanted.slice(0, limit));
  return { photos, total: wanted.length };
}

async function reachableIds(ids: number[], ownerId: string | null): Promise<number[]> {
  const rows = await (await db()).image.findMany({
    where: { id: { in: ids }, ...(ownerId ? { ownerId } : {}) },
    select: { id: true },
  });
  const known = new Set(rows.map(({ id }) => id));
  return [...new Set(ids)].filter((id) => known.has(id));
}

async function readInOrder(ids: number[]): Promise<Photo[]> {
  const rows = await (await db()).image.findMany({
    where: { id: { in: ids } },
    include: wholePhoto,
  });
  const byId = new Map(rows.map((row) => [row.id, photoOfImage(row)]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

async function searched(
  ctx: Context,
  { q, personId }: { q: string | null; personId: string | null },
  limit: number,
): Promise<{ photos: Photo[]; total: number }> {
  const photos: Photo[] = [];
  let total = 0;
  let after: string | null = null;
  do {
    const page = await listPhotos({
      ctx,
      input: {
        limit: Math.min(searchedAtOnce, limit - photos.length),
        isUnfolded: true,
        ...(q !== null && { q }),
        ...(personId !== null && { personId }),
        ...(after !== null && { after }),
      },
    });
    total = page.total ?? total;
    photos.push(...page.photos);
    after = page.next;
  } while (after !== null && photos.length < limit);
  return { photos, total: Math.max(total, photos.length) };
}
