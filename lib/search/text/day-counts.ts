import { db, Prisma } from '@/lib/db';

/** Reading so many rows too many takes about a millisecond; beyond, they are folded together. */
const looseRowsMax = 1000;

/** The rows of one owner's days, or of everyone's. */
export function daysOwnedBy(ownerId: string | null): Prisma.Sql {
  return ownerId === null ? Prisma.sql`owner_id IS NULL` : Prisma.sql`owner_id = ${ownerId}::uuid`;
}

/** `day` and `photos` of each day that has some, as a subquery. */
export function countedDays(ownerId: string | null): Prisma.Sql {
  return Prisma.sql`SELECT day, sum(photos)::int AS photos FROM acervo_photo_day
    WHERE ${daysOwnedBy(ownerId)} GROUP BY day HAVING sum(photos) > 0`;
}

/**
 * Puts an owner's rows together, one a day, once there are many more than days. Whoever adds rows
 * meanwhile is not waited for, and of two who fold at once the second skips what the first holds.
 */
export async function foldDays(ownerId: string | null): Promise<void> {
  const client = await db();
  const whose = daysOwnedBy(ownerId);
  const [rows] = await client.$queryRaw<{ loose: number }[]>`
    SELECT (count(*) - count(DISTINCT day))::int AS loose FROM acervo_photo_day WHERE ${whose}`;
  if ((rows?.loose ?? 0) <= looseRowsMax) return;
  await client.$executeRaw`
    WITH taken AS (
      DELETE FROM acervo_photo_day WHERE id IN (
        SELECT id FROM acervo_photo_day WHERE ${whose} FOR UPDATE SKIP LOCKED)
      RETURNING owner_id, day, photos
    )
    INSERT INTO acervo_photo_day (owner_id, day, photos)
    SELECT owner_id, day, sum(photos) FROM taken GROUP BY owner_id, day HAVING sum(photos) <> 0`;
}
