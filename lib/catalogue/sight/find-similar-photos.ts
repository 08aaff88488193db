import { type Context, ownerOf } from '@/lib/context';
import { db, Prisma } from '@/lib/db';
import { AcervoError } from '@/lib/errors';
import type { Photo } from '../photo';
import { readPhotos } from '../search/read-photos';
import { createLikeness, type Looks } from './likeness';

/** The newest so many of the owner's: some 40 MB of vectors, of which a part is in memory at once. */
const comparedMax = 20_000;
/** A part is 2 MB and some milliseconds of work; requests of others come in between. */
const comparedAtOnce = 1000;
const limitMax = 20;

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
  if (!image.ownerId || !image.contentHash) return { photos: [] };
  const likeness = createLikeness({
    vector: image.imageVector,
    perceptual_hash: image.perceptualHash,
  });
  if (!likeness) return { photos: [] };
  const nearest = await findNearest(image.ownerId, likeness, image.contentHash);
  const ids = nearest.slice(0, Math.min(input.limit, limitMax)).map(({ id }) => id);
  return { photos: await readPhotos(image.ownerId, ids) };
}

interface Candidate extends Looks {
  id: number;
  content_hash: string;
}

async function findNearest(
  ownerId: string,
  likeness: (other: Looks) => number | null,
  ownHash: string,
): Promise<{ id: number; likeness: number }[]> {
  const nearest = new Map<string, { id: number; likeness: number }>();
  let before: number | null = null;
  for (let compared = 0; compared < comparedMax; compared += comparedAtOnce) {
    const rows: Candidate[] = await readLooks(ownerId, before);
    for (const row of rows) {
      const value = row.content_hash === ownHash ? null : likeness(row);
      // The same bytes twice are one result: the newest.
      if (value !== null && !nearest.has(row.content_hash)) {
        nearest.set(row.content_hash, { id: row.id, likeness: value });
      }
    }
    before = rows.at(-1)?.id ?? null;
    if (rows.length < comparedAtOnce) break;
  }
  return [...nearest.values()].sort((a, b) => b.likeness - a.likeness || b.id - a.id);
}

async function readLooks(ownerId: string, before: number | null): Promise<Candidate[]> {
  // Compared in the database: JavaScript's time would lose the microseconds that decide.
  const older =
    before === null
      ? Prisma.sql`TRUE`
      : Prisma.sql`(created_at, id) <
          (SELECT created_at, id FROM table_image_link WHERE id = ${before})`;
  return (await db()).$queryRaw<Candidate[]>`
    SELECT id, content_hash, image_vector AS vector, perceptual_hash FROM table_image_link
    WHERE owner_id = ${ownerId}::uuid AND ${older} AND content_hash IS NOT NULL
      AND (image_vector IS NOT NULL OR perceptual_hash IS NOT NULL)
    ORDER BY created_at DESC, id DESC LIMIT ${comparedAtOnce}`;
}
