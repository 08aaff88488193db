import { db, Prisma } from '@/lib/db';
import { AcervoError } from '@/lib/errors';
import type { Cursor } from '../text/cursor';
import { countedDays } from '../text/day-counts';
import { ownedBy } from '../text/search-scope';

// A photo's rank is how many newer ones its owner has. Days are summed; within a day rows are
// passed over from its nearer end, by an index alone: some thousand rows at the most in any
// collection that people made, and 50 ms on a day of a million.

interface DayOfRank {
  day: string;
  photos: number;
  /** Photos of newer days. */
  before: number;
  /** When the day begins and ends, as cursors write it. */
  start: string;
  end: string;
}

/** The place after which a list that begins at this rank goes on; null for the beginning. */
export async function cursorBefore(ownerId: string | null, rank: number): Promise<Cursor | null> {
  if (rank <= 0) return null;
  const day = await dayOfRank(ownerId, rank - 1);
  if (!day) return null;
  const skipped = Math.min(rank - 1 - day.before, day.photos - 1);
  const fromEnd = day.photos - 1 - skipped;
  const [direction, offset] =
    skipped <= fromEnd ? [Prisma.sql`DESC`, skipped] : [Prisma.sql`ASC`, fromEnd];
  const [place] = await (await db()).$queryRaw<{ id: number; at: string }[]>`
    SELECT i.id, i.sent_at::text AS at FROM table_image_link i
    WHERE ${ownedBy({ ownerId })} AND i.sent_at >= ${day.start}::timestamp
      AND i.sent_at < ${day.end}::timestamp
    ORDER BY i.sent_at ${direction}, i.id ${direction} OFFSET ${offset} LIMIT 1`;
  // Photos that were deleted just now: the day's end stands in.
  return { tier: 1, id: place?.id ?? 0, at: place?.at ?? day.end };
}

/** @throws AcervoError `not_found`, also for a photo that is somebody else's */
export async function rankOfPhoto(ownerId: string | null, imageId: number): Promise<number> {
  const [rank] = await (await db()).$queryRaw<{ rank: number }[]>`
    WITH asked AS (
      SELECT i.id, i.sent_at, acervo_day_of(i.sent_at, zone) AS day, zone
      FROM table_image_link i, acervo_time_zone
      WHERE i.id = ${imageId}::int AND ${ownedBy({ ownerId })}
    )
    SELECT COALESCE((SELECT sum(photos) FROM (${countedDays(ownerId)}) AS days
        WHERE days.day > asked.day), 0)::int
      + (SELECT count(*) FROM table_image_link i WHERE ${ownedBy({ ownerId })}
          AND (i.sent_at, i.id) > (asked.sent_at, asked.id)
          AND i.sent_at < acervo_start_of_day(asked.day + 1, asked.zone))::int AS rank
    FROM asked`;
  if (!rank) throw new AcervoError('not_found', 'There is no such photo.');
  return rank.rank;
}

/** Of the newest photo before a day, YYYY-MM-DD: how many there are from that day on. */
export async function rankOfDay(ownerId: string | null, day: string): Promise<number> {
  const [rank] = await (await db()).$queryRaw<{ rank: number }[]>`
    SELECT COALESCE(sum(photos), 0)::int AS rank FROM (${countedDays(ownerId)}) AS days
    WHERE day >= ${day}::date`;
  return rank?.rank ?? 0;
}

async function dayOfRank(ownerId: string | null, rank: number): Promise<DayOfRank | null> {
  const [day] = await (await db()).$queryRaw<DayOfRank[]>`
    WITH placed AS (
      SELECT day, photos, (sum(photos) OVER (ORDER BY day DESC))::int - photos AS before
      FROM (${countedDays(ownerId)}) AS days
    )
    SELECT day::text, photos, before, acervo_start_of_day(day, zone)::text AS start,
      acervo_start_of_day(day + 1, zone)::text AS end
    FROM placed, acervo_time_zone WHERE before <= ${rank} ORDER BY before DESC LIMIT 1`;
  return day ?? null;
}
