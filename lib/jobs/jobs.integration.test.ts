import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeDatabase, openDatabase, transactRaw } from '@/lib/db';
import { prepareTestDatabase } from '@/lib/db/testing/test-database';
import { defineQueue, ensureQueue, type Job, sendJob, stopJobs, workQueue } from '.';

interface Data {
  key: string;
  n: number;
  failsUntil?: number;
}

const queue = defineQueue<Data>({
  name: 'test-queue',
  attempts: 3,
  retryDelaySeconds: 1,
  timeoutSeconds: 30,
});

const seen: { key: string; n: number; attempt: number }[] = [];
let testDatabase: Awaited<ReturnType<typeof prepareTestDatabase>>;

beforeAll(async () => {
  testDatabase = await prepareTestDatabase();
  await openDatabase();
  await ensureQueue(queue);
});

afterAll(async () => {
  await stopJobs(1000);
  await closeDatabase();
  await testDatabase.remove();
});

async function send(key: string, n: number, failsUntil?: number): Promise<void> {
  const data = failsUntil === undefined ? { key, n } : { key, n, failsUntil };
  await transactRaw((run) => sendJob(run, queue, { id: randomUUID(), key, data }));
}

test('a transaction that is rolled back takes its job with it; the rest runs in order by key', async () => {
  const rolledBack = transactRaw(async (run) => {
    await sendJob(run, queue, { id: randomUUID(), key: 'a', data: { key: 'a', n: -1 } });
    throw new Error('undone');
  });
  await expect(rolledBack).rejects.toThrow('undone');
  await send('b', 0, 2);
  for (let n = 0; n < 10; n++) await send('a', n);
  await send('b', 1);

  await workQueue({
    queue,
    atOnce: 16,
    async handle({ data, attempt }: Job<Data>) {
      seen.push({ key: data.key, n: data.n, attempt });
      if (data.failsUntil && attempt < data.failsUntil) throw new Error('not yet');
    },
  });
  await expect.poll(() => seen.length).toBe(13);

  expect(seen.filter((job) => job.key === 'a').map((job) => job.n)).toEqual([
    0, 1, 2, 3, 4, 5, 6, 7, 8, 9,
  ]);
  expect(seen.filter((job) => job.key === 'b')).toEqual([
    { key: 'b', n: 0, attempt: 1 },
    { key: 'b', n: 0, attempt: 2 },
    { key: 'b', n: 1, attempt: 1 },
  ]);
});

test('as many jobs as the handler allows run at once, and no more, however few fetchers began', async () => {
  const slow = defineQueue<object>({
    name: 'slow-queue',
    attempts: 1,
    retryDelaySeconds: 1,
    timeoutSeconds: 30,
  });
  const atOnce = 6;
  let running = 0;
  let runningMax = 0;
  let done = 0;
  let letGo: () => void = () => undefined;
  const allAreThere = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  // There before it is worked, so that each fetcher finds as many as it takes.
  await ensureQueue(slow);
  for (let n = 0; n < 2 * atOnce; n++) {
    const id = randomUUID();
    await transactRaw((run) => sendJob(run, slow, { id, key: `key ${n}`, data: {} }));
  }
  await workQueue({
    queue: slow,
    atOnce,
    async handle() {
      running += 1;
      runningMax = Math.max(runningMax, running);
      if (running === atOnce) letGo();
      await allAreThere;
      // Long enough that whatever more could be fetched is.
      await sleep(300);
      running -= 1;
      done += 1;
    },
  });
  await expect.poll(() => done).toBe(2 * atOnce);
  expect(runningMax).toBe(atOnce);
});
