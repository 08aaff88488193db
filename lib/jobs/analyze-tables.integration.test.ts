import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeDatabase, engine, openDatabase, transactRaw } from '@/lib/db';
import { prepareTestDatabase } from '@/lib/db/testing/test-database';
import { defineQueue, ensureQueue, sendJobs, stopJobs } from '.';

const queue = defineQueue<object>({
  name: 'backlog',
  attempts: 1,
  retryDelaySeconds: 1,
  timeoutSeconds: 30,
});
const jobs = 600;
let removeDatabase: () => Promise<void>;

beforeAll(async () => {
  removeDatabase = (await prepareTestDatabase()).remove;
  await openDatabase();
  await ensureQueue(queue);
});

afterAll(async () => {
  await stopJobs(1000);
  await closeDatabase();
  await removeDatabase();
});

async function rowsAsPlanned(): Promise<number> {
  const [row] = await transactRaw((run) =>
    run<{ rows: number }>(
      `SELECT reltuples::int AS rows FROM pg_class WHERE oid = 'pgboss.job_common'::regclass`,
      [],
    ),
  );
  return row?.rows ?? Number.NaN;
}

test('the planner hears of a backlog within seconds, and not only when the server counts by itself', async ({
  skip,
}) => {
  // The embedded engine has one worker and one connection.
  skip((await engine()).kind === 'pglite', 'a server only');
  await transactRaw((run) =>
    sendJobs(
      run,
      queue,
      Array.from({ length: jobs }, (_, n) => ({ id: randomUUID(), key: `key ${n}`, data: {} })),
    ),
  );
  // By itself the server counts about once a minute.
  await expect.poll(rowsAsPlanned, { timeout: 10_000 }).toBeGreaterThanOrEqual(jobs);
});
