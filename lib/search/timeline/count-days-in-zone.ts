import { getConfig } from '@/lib/config';
import { db } from '@/lib/db';
import { log } from '@/lib/log';

/**
 * Has days begin in the configured zone: where another one was configured before, all photos are
 * counted anew, about a second for a million. A zone that the database's own list does not have
 * leaves its days as they are, some hours off the page's, rather than keep the process from starting.
 */
export async function countDaysInZone(): Promise<void> {
  const { timeZone } = getConfig();
  const client = await db();
  const [calendar] = await client.$queryRaw<{ zone: string; known: boolean }[]>`
    SELECT zone, zone = ${timeZone}
      -- Reads hundreds of files: only when there is something to do.
      OR EXISTS (SELECT 1 FROM pg_timezone_names WHERE name = ${timeZone}) AS known
    FROM acervo_time_zone`;
  if (calendar?.zone === timeZone) return;
  if (!calendar?.known) {
    log.warn({ timeZone, counted: calendar?.zone }, 'the database does not know this zone');
    return;
  }
  const startedAt = performance.now();
  await client.$transaction([
    client.$executeRaw`SELECT acervo_count_days(${timeZone})`,
    client.$executeRaw`SELECT acervo_uncount_copies()`,
  ]);
  log.info({ timeZone, ms: Math.round(performance.now() - startedAt) }, 'photos counted by day');
}
