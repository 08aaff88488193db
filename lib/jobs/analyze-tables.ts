import type { PgBoss } from 'pg-boss';
import { log } from '@/lib/log';

const checkEveryMs = 1000;
/** With fewer that wait, any plan takes milliseconds. */
const waitingMin = 500;
/** A backlog that has grown so many times since the planner heard of it is news. */
const growth = 4;

/**
 * Has PostgreSQL count a backlog anew once it has grown. Until then it takes the queue for the
 * nearly empty one that it usually is, and fetching a job from thousands compares each with each:
 * seconds of processor, by every fetcher, for up to the minute after which it counts by itself.
 */
export function analyzeTablesOfBacklogs(boss: PgBoss): void {
  let known = 0;
  const timer = setInterval(() => {
    countAnew(boss, known).then(
      (waiting) => {
        known = waiting;
      },
      (error: unknown) => log.warn({ err: error }, 'tables not analyzed'),
    );
  }, checkEveryMs);
  timer.unref();
  boss.once('stopped', () => clearInterval(timer));
}

/** @returns how many waited when the planner was told last, or fewer when there are fewer now */
async function countAnew(boss: PgBoss, known: number): Promise<number> {
  const db = boss.getDb();
  const { rows } = await db.executeSql(
    'SELECT COALESCE(sum(queued_count), 0)::int AS waiting FROM pgboss.queue',
    [],
  );
  const waiting = (rows as { waiting: number }[])[0]?.waiting ?? 0;
  if (waiting < Math.max(waitingMin, known * growth)) return Math.min(known, waiting);
  // One process is enough; of the others each goes on at once.
  await db.executeSql('ANALYZE (SKIP_LOCKED) pgboss.job_common', []);
  log.info({ waiting }, 'tables analyzed');
  return waiting;
}
