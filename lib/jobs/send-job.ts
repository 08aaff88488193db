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
  const db = {
    executeSql: async (text: string, values: unknown[] = []) => ({ rows: await run(text, values) }),
  };
  await boss.send(queue.name, job.data, {
    id: job.id,
    singletonKey: job.key,
    ...(job.afterSeconds && { startAfter: job.afterSeconds }),
    ...(job.priority && { priority: job.priority }),
    ...(job.onceInSeconds && { singletonSeconds: job.onceInSeconds }),
    db,
  });
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
