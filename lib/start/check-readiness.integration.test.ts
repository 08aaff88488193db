import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { GET } from '@/app/readyz/route';
import { closeDatabase, openDatabase } from '@/lib/db';
import { prepareTestDatabase } from '@/lib/db/testing/test-database';
import { startJobs, stopJobs } from '@/lib/jobs';

/** Longer than an answer is kept. */
const keptMs = 1100;

/** A store that takes the request and may never answer it. */
const store = createServer((_, response) => {
  asked += 1;
  if (!isHung) response.writeHead(404).end();
});
let isHung = true;
let asked = 0;
let testDatabase: Awaited<ReturnType<typeof prepareTestDatabase>>;

beforeAll(async () => {
  testDatabase = await prepareTestDatabase();
  await new Promise<void>((resolve) => store.listen(0, '127.0.0.1', resolve));
  Object.assign(process.env, {
    S3_ENDPOINT: `http://127.0.0.1:${(store.address() as AddressInfo).port}`,
    BUCKET_NAME: 'photos',
    AWS_ACCESS_KEY_ID: 'test-key-of-the-store',
    AWS_SECRET_ACCESS_KEY: 'test-secret-of-the-store',
  });
  await openDatabase();
  await startJobs();
});

afterAll(async () => {
  store.closeAllConnections();
  store.close();
  await testDatabase.remove();
});

async function readiness() {
  const response = await GET();
  return { status: response.status, body: await response.json() };
}

test('a store that never answers is named after 2 s, and asked once for all who ask', async () => {
  const startedAt = performance.now();
  const answers = await Promise.all([readiness(), readiness(), readiness()]);
  expect(performance.now() - startedAt).toBeLessThan(3000);
  for (const answer of answers) {
    expect(answer).toEqual({
      status: 503,
      body: { status: 'unavailable', reasons: { storage: expect.stringMatching(/\.$/) } },
    });
  }
  expect(asked).toBe(1);
});

test('what works is said for a second, and then found out again', async () => {
  isHung = false;
  await sleep(keptMs);
  const ready = { status: 200, body: { status: 'ok', reasons: {} } };
  const askedBefore = asked;
  expect(await readiness()).toEqual(ready);
  expect(await readiness()).toEqual(ready);
  expect(asked - askedBefore).toBe(1);
  await stopJobs(1000);
  await closeDatabase();
  const reasons = { database: expect.stringMatching(/\.$/), queue: expect.stringMatching(/\.$/) };
  const unavailable = { status: 503, body: { status: 'unavailable', reasons } };
  await expect.poll(readiness, { timeout: 3000 }).toEqual(unavailable);
  expect(JSON.stringify(await readiness())).not.toMatch(/127\.0\.0\.1|test-secret|photos\//);
});
