import { type Context, ownerOf } from '@/lib/context';
import { db } from '@/lib/db';
import { countedDays, foldDays } from '../text/day-counts';

export interface Month {
  /** YYYY-MM. */
  month: string;
  photos: number;
}

/** How many photos each month has, the newest first; months without any are not there. */
export async function listMonths({
  ctx,
  input,
}: {
  ctx: Context;
  /** Whose, for an operator; null is everyone's. */
  input: { personId: string | null };
}): Promise<Month[]> {
  const ownerId = ownerOf(ctx) ?? input.personId;
  await foldDays(ownerId);
  return (await db()).$queryRaw<Month[]>`
    SELECT to_char(day, 'YYYY-MM') AS month, sum(photos)::int AS photos
    FROM (${countedDays(ownerId)}) AS days GROUP BY 1 ORDER BY 1 DESC`;
}
