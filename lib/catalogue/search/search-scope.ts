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

interface Scope {
  ownerId: string | null;
  days: SearchedDays | null;
  except?: number[];
}

/** Whose photos `i`, of which days, and not which. */
export function searchScope(scope: Scope): Prisma.Sql {
  return scope.days === null
    ? ownedBy(scope)
    : Prisma.sql`${ownedBy(scope)} AND CASE WHEN i.taken_from IS NULL
        THEN ${sentIn(scope.days)} ELSE ${takenIn(scope.days)} END`;
}

/** Whose photos `i`, and not which, of any day. */
export function ownedBy({ ownerId, except }: Omit<Scope, 'days'>): Prisma.Sql {
  const conditions = [Prisma.sql`TRUE`];
  if (except?.length) conditions.push(Prisma.sql`i.id <> ALL(${except}::int[])`);
  if (ownerId !== null) conditions.push(Prisma.sql`i.owner_id = ${ownerId}::uuid`);
  return Prisma.join(conditions, ' AND ');
}

/** For photos of which it is not known when they were taken. */
export function sentIn({ start, end }: SearchedDays): Prisma.Sql {
  const conditions = [Prisma.sql`i.taken_from IS NULL`];
  if (start) conditions.push(Prisma.sql`i.created_at >= ${utcText(start)}::timestamp`);
  if (end) conditions.push(Prisma.sql`i.created_at < ${utcText(end)}::timestamp`);
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
