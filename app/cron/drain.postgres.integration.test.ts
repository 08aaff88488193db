// First: what follows stands on it, as in Next's own server.
import 'next/dist/server/node-environment-baseline';
import { workAsyncStorage } from 'next/dist/server/app-render/work-async-storage.external';
import { workUnitAsyncStorage } from 'next/dist/server/app-render/work-unit-async-storage.external';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { POST } from '@/app/whatsapp/route';
import { prepareQueues } from '@/lib/background';
import { type Channel, startChannel } from '@/lib/conversation/testing/start-channel';
import { closeDatabase, openDatabase } from '@/lib/db';
import { prepareTestDatabase } from '@/lib/db/testing/test-database';
import { startJobs, stopJobs } from '@/lib/jobs';
import { GET } from './route';

const cronSecret = 'the-secret-of-the-cron';

/** What a request on a host of functions leaves to be done when it has been answered. */
type Afterwards = () => Promise<unknown>;

// There is no embedded database there: this runs where the tests have a PostgreSQL.
describe('on a host of functions', () => {
  let testDatabase: Awaited<ReturnType<typeof prepareTestDatabase>>;
  let channel: Channel;

  beforeAll(async () => {
    testDatabase = await prepareTestDatabase();
    channel = await startChannel();
    Object.assign(process.env, {
      VERCEL: '1',
      CRON_SECRET: cronSecret,
      BUCKET_NAME: 'unused-by-words',
      AWS_ACCESS_KEY_ID: 'unused',
      AWS_SECRET_ACCESS_KEY: 'unused',
    });
    await openDatabase();
    await startJobs();
    await prepareQueues();
  });

  afterAll(async () => {
    await stopJobs(1000);
    channel.stop();
    await closeDatabase();
    await testDatabase.remove();
  });

  /** The route's answer, and what Next would run after it. */
  async function write(from: string): Promise<{ status: number; afterwards: Afterwards[] }> {
    const afterwards: Afterwards[] = [];
    const store = { afterContext: { after: (work: Afterwards) => afterwards.push(work) } };
    const request = channel.webhook({ From: from, Body: 'oi' });
    const { status } = await workAsyncStorage.run(store as never, () =>
      workUnitAsyncStorage.run({ type: 'request' } as never, () => POST(request)),
    );
    return { status, afterwards };
  }

  function callCron(secret: string): Promise<Response> {
    const headers = { authorization: `Bearer ${secret}` };
    return GET(new Request('http://127.0.0.1/cron', { headers }));
  }

  test('the function that took the message in answers it when it has said 200', async () => {
    const ana = 'whatsapp:+5571966660001';
    const { status, afterwards } = await write(ana);
    expect(status).toBe(200);
    expect(channel.repliesTo(ana)).toHaveLength(0);
    await Promise.all(afterwards.map((work) => work()));
    expect(channel.repliesTo(ana)).toHaveLength(1);
  });

  test('what functions that were cut off left is answered by the cron', async () => {
    const people = ['2', '3', '4'].map((n) => `whatsapp:+557196666000${n}`);
    for (const person of people) expect((await write(person)).status).toBe(200);
    const response = await callCron(cronSecret);
    expect(response.status).toBe(200);
    expect((await response.json()).done).toBeGreaterThanOrEqual(2 * people.length);
    for (const person of people) expect(channel.repliesTo(person)).toHaveLength(1);
  });

  test.each(['', 'wrong', `${cronSecret}x`])(
    'a caller that shows %j is refused',
    async (secret) => {
      expect((await callCron(secret)).status).toBe(401);
    },
  );
});
