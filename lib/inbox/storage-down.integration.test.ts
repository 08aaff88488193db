import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { POST } from '@/app/whatsapp/route';
import { db } from '@/lib/db';
import { startInbox, type TestInbox } from './testing/start-inbox';

const from = 'whatsapp:+5571933330001';
let inbox: TestInbox;

beforeAll(async () => {
  inbox = await startInbox({
    // Nothing listens there.
    S3_ENDPOINT: 'http://127.0.0.1:9',
    BUCKET_NAME: 'photos',
    AWS_ACCESS_KEY_ID: 'key',
    AWS_SECRET_ACCESS_KEY: 'secret',
  });
});

afterAll(() => inbox.stop());

test('a store that is down: no half-kept photo, and one answer that says what to do', async () => {
  const photo = await readFile('public/demo/grey-cat.jpg');
  inbox.channel.media.set('/cat', (_, response) => response.end(photo));
  const MediaUrl0 = inbox.channel.url('/cat');
  await POST(inbox.channel.webhook({ From: from, Body: 'A gata', NumMedia: '1', MediaUrl0 }));
  const replies = () => inbox.channel.repliesTo(from);
  await expect.poll(() => replies().length, { timeout: 50_000 }).toBe(1);
  expect(replies()[0]?.body).toMatch(/armazenamento está fora do ar/);
  expect(await (await db()).image.count()).toBe(0);
});
