import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeDatabase, openDatabase, transactRaw } from '@/lib/db';
import { prepareTestDatabase } from '@/lib/db/testing/test-database';
import {
  defineQueue,
  dropJob,
  ensureQueue,
  readQueues,
  retryJob,
  sendJob,
  startJobs,
  stopJobs,
} from '.';

const orders = defineQueue<{ n: number }>({
  name: 'test-orders',
  attempts: 1,
  retryDelaySeconds: 60,
  timeoutSeconds: 30,
});
const clock = defineQueue<object>({ ...orders, name: 'test-clock', cron: '0 0 1 1 *' });

let testDatabase: Awaited<ReturnType<typeof prepareTestDatabase>>;

beforeAll(async () => {
  testDatabase = await prepareTestDatabase();
  await openDatabase();
  await ensureQueue(orders);
  await ensureQueue(clock);
});

afterAll(async () => {
  await stopJobs(1000);
  await closeDatabase();
  await testDatabase.remove();
});

async function send(key: string, n: number): Promise<string> {
  const id = uuidv7();
  await transactRaw((run) => sendJob(run, orders, { id, key, data: { n } }));
  return id;
}

/** Takes what is ready, as a worker does. */
async function fetchIds(): Promise<string[]> {
  const jobs = await (await startJobs()).fetch(orders.name, { batchSize: 10 });
  return jobs.map(({ id }) => id);
}

async function failForGood(id: string): Promise<void> {
  const boss = await startJobs();
  await boss
    .getDb()
    .executeSql('UPDATE pgboss.job SET retry_limit = retry_count WHERE id = $1', [id]);
  await boss.fail(orders.name, id);
}

const report = async () => {
  const { queues, ...rest } = await readQueues();
  return { ...rest, orders: queues.find(({ name }) => name === orders.name) };
};

test('an empty queue has nothing to tell, one by the clock included', async () => {
  const { queues, troubled, blockedKeys } = await readQueues();
  const empty = { waiting: 0, running: 0, failed: 0, oldestSeconds: null };
  expect(queues).toEqual([
    { name: clock.name, ...empty },
    { name: orders.name, ...empty },
  ]);
  expect({ troubled, blockedKeys }).toEqual({ troubled: [], blockedKeys: [] });
});

test('a job that fails for good blocks its key until it is dropped', async () => {
  const [first, second] = [await send('ana', 1), await send('ana', 2)];
  expect(await fetchIds()).toEqual([first]);
  expect((await report()).orders).toMatchObject({ waiting: 1, running: 1, failed: 0 });
  await failForGood(first);

  const blocked = await report();
  expect(blocked.orders).toMatchObject({ waiting: 1, running: 0, failed: 1 });
  expect(blocked.orders?.oldestSeconds).toBeGreaterThanOrEqual(0);
  expect(blocked.blockedKeys).toEqual(['ana']);
  expect(blocked.troubled).toEqual([
    {
      id: first,
      queue: orders.name,
      key: 'ana',
      state: 'failed',
      attempts: 1,
      createdAt: expect.any(Date),
    },
  ]);
  expect(await fetchIds()).toEqual([]);

  expect(await dropJob(orders.name, first)).toBe(true);
  expect(await dropJob(orders.name, first)).toBe(false);
  expect(await report()).toMatchObject({ troubled: [], blockedKeys: [] });
  expect(await fetchIds()).toEqual([second]);
  expect(await dropJob(orders.name, second), 'a worker is at it').toBe(false);
  await (await startJobs()).complete(orders.name, second);
});

test('a job that failed for good is tried once more', async () => {
  const id = await send('ben', 1);
  expect(await fetchIds()).toEqual([id]);
  await failForGood(id);
  expect(await retryJob(orders.name, id)).toBe(true);
  expect(await report()).toMatchObject({ troubled: [{ state: 'retry' }], blockedKeys: [] });
  expect(await fetchIds()).toEqual([id]);
  await (await startJobs()).complete(orders.name, id);
  expect(await retryJob(orders.name, id), 'it is done').toBe(false);
});

test('a job that waits for its next try is tried now', async () => {
  const id = await send('caio', 1);
  expect(await fetchIds()).toEqual([id]);
  await (await startJobs()).fail(orders.name, id);
  expect((await report()).troubled).toMatchObject([{ id, state: 'retry', attempts: 1 }]);
  expect(await fetchIds(), 'its pause is a minute').toEqual([]);
  expect(await retryJob(orders.name, id)).toBe(true);
  expect(await fetchIds()).toEqual([id]);
  await (await startJobs()).complete(orders.name, id);
});
