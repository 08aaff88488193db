import type { RunSql } from '@/lib/db';
import { getBoss } from './boss';
import type { Queue } from './queue';

/**
 * Sends a job to a queue that is known already (`ensureQueue`), within the
 * caller's transaction: it exists when that commits, and only then.
 * @param job.id a UUIDv7 of the caller's; the same id a second time does nothing
 * @param job.key jobs with one key run one after the other, in the order of their ids
 */
export async function sendJob<Data extends object>(
  run: RunSql,
  queue: Queue<Data>,
  job: { id: string; key: string; data: Data },
): Promise<void> {
  const boss = await getBoss();
  const db = {
    executeSql: async (text: string, values: unknown[] = []) => ({ rows: await run(text, values) }),
  };
  await boss.send(queue.name, job.data, { id: job.id, singletonKey: job.key, db });
}
