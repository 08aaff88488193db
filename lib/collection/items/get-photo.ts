import { type Context, ownerOf } from '@/lib/context';
import { db, Prisma } from '@/lib/db';
import { AcervoError } from '@/lib/errors';
import { type Photo, photoOfImage, wholePhoto } from './photo';

/**
 * One photo, with the ids of those before and after it in the gallery's order, newest first.
 * @throws AcervoError `not_found`, also for a photo that is somebody else's
 */
export async function getPhoto({
  ctx,
  input,
}: {
  ctx: Context;
  input: { imageId: number };
}): Promise<Photo & { previousId: number | null; nextId: number | null }> {
  const ownerId = ownerOf(ctx);
  const image = await (await db()).image.findFirst({
    where: { id: input.imageId, ...(ownerId ? { ownerId } : {}) },
    include: wholePhoto,
  });
  if (!image) throw new AcervoError('not_found', 'There is no such photo.');
  const [previousId, nextId] = await Promise.all([
    neighbour(ownerId, image.id, 'previous'),
    neighbour(ownerId, image.id, 'next'),
  ]);
  return { ...photoOfImage(image), previousId, nextId };
}

/** Compared in the database: JavaScript's time would lose the microseconds that decide. */
async function neighbour(
  ownerId: string | null,
  imageId: number,
  side: 'previous' | 'next',
): Promise<number | null> {
  const [beyond, direction] =
    side === 'previous' ? [Prisma.sql`>`, Prisma.sql`ASC`] : [Prisma.sql`<`, Prisma.sql`DESC`];
  const owner = ownerId ? Prisma.sql`owner_id = ${ownerId}::uuid` : Prisma.sql`TRUE`;
  const rows = await (await db()).$queryRaw<{ id: number }[]>`
    SELECT id FROM table_image_link
    WHERE ${owner} AND copy_of IS NULL AND (sent_at, id) ${beyond}
      (SELECT sent_at, id FROM table_image_link WHERE id = ${imageId})
    ORDER BY sent_at ${direction}, id ${direction} LIMIT 1`;
  return rows[0]?.id ?? null;
}
