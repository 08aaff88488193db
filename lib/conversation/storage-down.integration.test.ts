import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { POST } from '@/app/whatsapp/route';
import { db } from '@/lib/db';
import { arrivalWaitMs } from './queues';
import { letFilesBeLate } from './testing/let-files-be-late';
import { letRetriesEnd } from './testing/let-retries-end';
import { startConversation, type TestConversation } from './testing/start-conversation';
import { givenUpAfterMs } from './turn/attachments/fetch-attachment';

const patience = { timeout: 90_000, interval: 200 };
let conversation: TestConversation;
/** What of the store is out of reach: all of it, or photos alone. */
let down: 'all' | 'photos' | 'nothing' = 'nothing';
const objects = new Map<string, Buffer>();

const store = createServer(async (request, response) => {
  const body = await buffer(request);
  const key = (request.url ?? '').split('?')[0] ?? '';
  if (down === 'all' || (down === 'photos' && key.startsWith('/bucket/photos/'))) {
    request.socket.destroy();
    return;
  }
  if (request.method === 'GET') {
    response.writeHead(objects.has(key) ? 200 : 404).end(objects.get(key));
    return;
  }
  if (request.method === 'PUT') objects.set(key, body);
  if (request.method === 'DELETE') objects.delete(key);
  response.end();
});

beforeAll(async () => {
  await new Promise<void>((resolve) => store.listen(0, '127.0.0.1', resolve));
  conversation = await startConversation({
    S3_ENDPOINT: `http://127.0.0.1:${(store.address() as AddressInfo).port}`,
    BUCKET_NAME: 'bucket',
    AWS_ACCESS_KEY_ID: 'key',
    AWS_SECRET_ACCESS_KEY: 'secret',
  });
  const photo = await readFile('public/demo/grey-cat.jpg');
  conversation.channel.media.set('/cat', (_, response) => response.end(photo));
});

afterAll(async () => {
  await conversation.stop();
  store.closeAllConnections();
  store.close();
});

async function sendPhoto(from: string): Promise<void> {
  const MediaUrl0 = conversation.channel.url('/cat');
  await POST(
    conversation.channel.webhook({ From: from, Body: 'A gata', NumMedia: '1', MediaUrl0 }),
  );
}

async function answers(to: string, count: number): Promise<(string | null)[]> {
  await expect.poll(() => conversation.channel.repliesTo(to).length, patience).toBe(count);
  return conversation.channel.repliesTo(to).map(({ body }) => body);
}

async function failuresOf(address: string): Promise<number> {
  const turn = await (await db()).turn.findFirst({ where: { person: { address } } });
  return turn?.failures ?? 0;
}

async function wordsOf(address: string): Promise<(string | undefined)[]> {
  const images = await (await db()).image.findMany({
    where: { owner: { address } },
    include: { description: true },
  });
  return images.map(({ description }) => description?.text);
}

test('a store that is down for an hour: nobody waits for it, and its end is told', async () => {
  const ana = 'whatsapp:+5571933330001';
  down = 'all';
  await sendPhoto(ana);
  await letFilesBeLate(ana, arrivalWaitMs);
  expect((await answers(ana, 1))[0]).toMatch(/não consegui receber/);
  await letFilesBeLate(ana, givenUpAfterMs);
  expect((await answers(ana, 2))[1]).toMatch(/armazenamento está fora do ar/);
  expect(await wordsOf(ana)).toEqual([]);
});

test('a store that comes back in time: nothing but a delay', async () => {
  const rita = 'whatsapp:+5571933330002';
  down = 'all';
  await sendPhoto(rita);
  down = 'nothing';
  const [answer] = await answers(rita, 1);
  expect(answer).not.toMatch(/fora do ar|deu errado/);
  await expect.poll(() => wordsOf(rita), patience).toEqual(['A gata']);
  const staged = () => [...objects.keys()].filter((key) => key.startsWith('/bucket/incoming/'));
  await expect.poll(staged, patience).toEqual([]);
});

test('a store that goes down between arrival and keeping: no half-kept photo, and one answer', async () => {
  const tina = 'whatsapp:+5571933330003';
  down = 'photos';
  await sendPhoto(tina);
  await expect.poll(() => failuresOf(tina), patience).toBeGreaterThanOrEqual(4);
  expect(conversation.channel.repliesTo(tina)).toEqual([]);
  await letRetriesEnd(tina);
  expect((await answers(tina, 1))[0]).toMatch(/armazenamento está fora do ar/);
  expect(await wordsOf(tina)).toEqual([]);
});
