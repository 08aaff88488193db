import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { POST } from '@/app/whatsapp/route';
import { db } from '@/lib/db';
import { letPatienceEnd } from './testing/let-patience-end';
import { startInbox, type TestInbox } from './testing/start-inbox';

const from = 'whatsapp:+5571922220001';
// It takes requests and never answers, as an overloaded vendor does.
const silent = createServer(() => undefined);
let inbox: TestInbox;

beforeAll(async () => {
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  inbox = await startInbox({
    OPENAI_API_KEY: 'a-key',
    OPENAI_BASE_URL: `http://127.0.0.1:${(silent.address() as AddressInfo).port}/v1`,
    ACERVO_MODEL_TIMEOUT_SECONDS: '1',
  });
});

afterAll(async () => {
  await inbox.stop();
  silent.closeAllConnections();
  silent.close();
});

test('a model that never answers: the photo is kept, and after some minutes one apology says so', async () => {
  const photo = await readFile('public/demo/grey-cat.jpg');
  inbox.channel.media.set('/cat', (_, response) => response.end(photo));
  const MediaUrl0 = inbox.channel.url('/cat');
  await POST(inbox.channel.webhook({ From: from, Body: 'A gata', NumMedia: '1', MediaUrl0 }));
  const replies = () => inbox.channel.repliesTo(from);
  const failures = async () =>
    (await (await db()).turn.findFirst({ where: { person: { address: from } } }))?.failures ?? 0;
  await expect.poll(failures, { timeout: 40_000 }).toBeGreaterThanOrEqual(3);
  expect(replies()).toEqual([]);
  await letPatienceEnd(from);
  await expect.poll(() => replies().length, { timeout: 20_000 }).toBe(1);
  expect(replies()[0]?.body).toMatch(/Sua foto está guardada com as suas palavras/);
  const client = await db();
  const [image] = await client.image.findMany({ include: { description: true } });
  expect(image?.description?.text).toBe('A gata');
  const [turn] = await client.turn.findMany({ where: { person: { address: from } } });
  expect(turn).toMatchObject({ status: 'failed', errorCode: 'model_unavailable' });
});
