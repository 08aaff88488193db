import { DateTime } from 'luxon';
import { checkDay } from '@/lib/collection';
import { getConfig } from '@/lib/config';
import { Prisma } from '@/lib/db';

/** What is null is open. */
export interface SearchedDays {
  /** Taken on a day from here to there, both included, as YYYY-MM-DD. */
  from: string | null;
  to: string | null;
  /** The same as moments where people are: sent at or after, and before. */
  start: Date | null;
  end: Date | null;
}

/** What a photo must have, or lack, besides words and days. */
export interface PhotoFilters {
  hasText: boolean;
  hasNoDescription: boolean;
  albumId: string | null;
}

interface Scope {
  ownerId: string | null;
  days: SearchedDays | null;
  filters?: PhotoFilters | undefined;
  except?: number[];
  /** Each copy is a result of its own, for whoever takes all files along. */
  isUnfolded?: boolean | undefined;
}

/**
 * From one day to another, both included, where people are; null for any day.
 * @throws AcervoError `bad_request` for a day that does not exist
 */
export function searchedDays(days: {
  from: string | null;
  to: string | null;
}): SearchedDays | null {
  const from = days.from === null ? null : checkDay(days.from);
  const to = days.to === null ? null : checkDay(days.to);
  if (from === null && to === null) return null;
  return { from, to, start: startOf(from, 0), end: startOf(to, 1) };
}

function startOf(day: string | null, daysLater: number): Date | null {
  if (day === null) return null;
  const start = DateTime.fromISO(day, { zone: getConfig().timeZone }).startOf('day');
  return start.plus({ days: daysLater }).toJSDate();
}

/** Whose photos `i`, of which days, and not which. */
export function searchScope(scope: Scope): Prisma.Sql {
  return scope.days === null
    ? ownedBy(scope)
    : Prisma.sql`${ownedBy(scope)} AND (CASE WHEN i.taken_from IS NULL
        THEN ${sentIn(scope.days)} ELSE ${takenIn(scope.days)} END OR ${hasCopyIn(scope.days, scope.ownerId)})`;
}

/**
 * Whether a copy that stands behind the photo is of these days. Copies are few: their fronts are
 * gathered first, and a search looks those up.
 */
export function hasCopyIn(days: SearchedDays, ownerId: string | null): Prisma.Sql {
  const owner = ownerId === null ? Prisma.empty : Prisma.sql`AND i.owner_id = ${ownerId}::uuid`;
  return Prisma.sql`i.id = ANY (ARRAY(SELECT i.copy_of FROM table_image_link i
    WHERE i.copy_of IS NOT NULL ${owner} AND (${sentIn(days)} OR ${takenIn(days)})))`;
}

/**
 * Whose photos `i`, and not which, of any day: those that stand by themselves or in front of their
 * copies, whose words, days and albums count for them.
 * @param areFound by an index that knows whose they are: it is asked of each photo again, but of no
 *   owners' index, all of which the planner would read beside the other
 */
export function ownedBy(
  { ownerId, except, filters, isUnfolded }: Omit<Scope, 'days'>,
  areFound = false,
): Prisma.Sql {
  const conditions = [isUnfolded ? Prisma.sql`TRUE` : Prisma.sql`i.copy_of IS NULL`];
  if (filters?.hasText) conditions.push(Prisma.sql`i.read_text <> ''`);
  if (filters?.hasNoDescription) {
    conditions.push(Prisma.sql`i.id_descricao IS NULL AND NOT EXISTS (SELECT 1
      FROM table_image_link c WHERE c.copy_of = i.id AND c.id_descricao IS NOT NULL)`);
  }
  if (filters?.albumId) {
    // Whose album it is need not be asked: the owner bounds the photos.
    conditions.push(Prisma.sql`i.id IN (SELECT COALESCE(m.copy_of, m.id)
      FROM acervo_album_photo a JOIN table_image_link m ON m.id = a.image_id
      WHERE a.album_id = ${filters.albumId}::uuid)`);
  }
  if (except?.length) conditions.push(Prisma.sql`i.id <> ALL(${except}::int[])`);
  if (ownerId !== null) {
    const isOwn = Prisma.sql`i.owner_id = ${ownerId}::uuid`;
    conditions.push(areFound ? Prisma.sql`(${isOwn}) IS TRUE` : isOwn);
  }
  return Prisma.join(conditions, ' AND ');
}

/** For photos of which it is not known when they were taken. */
export function sentIn({ start, end }: SearchedDays): Prisma.Sql {
  const conditions = [Prisma.sql`i.taken_from IS NULL`];
  if (start) conditions.push(Prisma.sql`i.sent_at >= ${utcText(start)}::timestamp`);
  if (end) conditions.push(Prisma.sql`i.sent_at < ${utcText(end)}::timestamp`);
  return Prisma.join(conditions, ' AND ');
}

/** What is known may be a whole year: one day in common is enough. */
export function takenIn({ from, to }: SearchedDays): Prisma.Sql {
  const conditions = [Prisma.sql`i.taken_from IS NOT NULL`];
  if (to) conditions.push(Prisma.sql`i.taken_from <= ${to}::date`);
  if (from) conditions.push(Prisma.sql`i.taken_to >= ${from}::date`);
  return Prisma.join(conditions, ' AND ');
}

function utcText(date: Date): string {
  return date.toISOString().replace('Z', '');
}
