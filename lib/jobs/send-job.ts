import type { RunSql } from '@/lib/db';
import { runningBoss } from './boss';
import type { Queue } from './queue';

/**
 * Sends a job to a queue that is known already (`ensureQueue`), within the
 * caller's transaction: it exists when that commits, and only then.
 * @param job.id a UUIDv7 of the caller's; the same id a second time does nothing
 * @param job.afterSeconds how long it waits at least
 * @param job.onceInSeconds a second one with its key within this time does nothing
 * @param job.priority jobs with a higher one run first; 0 without it
 * @param job.key jobs with one key run one after the other, in the order of their ids
 */
export async function sendJob<Data extends object>(
  run: RunSql,
  queue: Queue<Data>,
  job: {
    id: string;
    key: string;
    data: Data;
    afterSeconds?: number;
    onceInSeconds?: number;
    priority?: number;
  },
): Promise<void> {
  const boss = await runningBoss();
  await boss.send(queue.name, job.data, {
    id: job.id,
    singletonKey: job.key,
    ...(job.afterSeconds && { startAfter: job.afterSeconds }),
    ...(job.priority && { priority: job.priority }),
    ...(job.onceInSeconds && { singletonSeconds: job.onceInSeconds }),
    db: databaseOf(run),
  });
}

/** Sends several in one statement, as `sendJob` does one. */
export async function sendJobs<Data extends object>(
  run: RunSql,
  queue: Queue<Data>,
  jobs: readonly { id: string; key: string; data: Data; afterSeconds?: number }[],
): Promise<void> {
  if (jobs.length === 0) return;
  const boss = await runningBoss();
  const rows = jobs.map(({ id, key, data, afterSeconds }) => ({
    id,
    singletonKey: key,
    data,
    ...(afterSeconds && { startAfter: afterSeconds }),
  }));
  await boss.insert(queue.name, rows, { db: databaseOf(run) });
}

/** Has a job that was sent for later run now, within the caller's transaction. */
export async function hastenJob(run: RunSql, queue: Queue<object>, id: string): Promise<void> {
  const boss = await runningBoss();
  await boss.update(queue.name, undefined, { id, startAfter: 0, db: databaseOf(run) });
}

/**
 * Takes back jobs that wait, within the caller's transaction: what they were for is done. One that
 * is running is left alone.
 */
export async function takeBackJobs(
  run: RunSql,
  queue: Queue<object>,
  ids: string[],
): Promise<void> {
  await run(
    `DELETE FROM pgboss.job WHERE name = $1 AND id = ANY($2::uuid[]) AND state IN ('created', 'retry')`,
    [queue.name, ids],
  );
}

/** The caller's transaction as pg-boss takes it. */
function databaseOf(run: RunSql) {
  return {
    executeSql: async (text: string, values: unknown[] = []) => ({ rows: await run(text, values) }),
  };
}
