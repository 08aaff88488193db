import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { POST } from '@/app/whatsapp/route';
import { db } from '@/lib/db';
import { letPatienceEnd } from './testing/let-patience-end';
import { startInbox, type TestInbox } from './testing/start-inbox';

const ana = 'whatsapp:+5571933330001';
const rita = 'whatsapp:+5571933330002';
let inbox: TestInbox;
let port: number;

beforeAll(async () => {
  // A port at which nothing listens, until the store comes back.
  const store = await listen(0);
  port = (store.address() as AddressInfo).port;
  await new Promise((resolve) => store.close(resolve));
  inbox = await startInbox({
    S3_ENDPOINT: `http://127.0.0.1:${port}`,
    BUCKET_NAME: 'photos',
    AWS_ACCESS_KEY_ID: 'key',
    AWS_SECRET_ACCESS_KEY: 'secret',
  });
  const photo = await readFile('public/demo/grey-cat.jpg');
  inbox.channel.media.set('/cat', (_, response) => response.end(photo));
});

afterAll(() => inbox.stop());

/** A store that takes whatever it is given. */
async function listen(at: number): Promise<Server> {
  const server = createServer((request, response) => {
    request.resume().once('end', () => response.end());
  });
  await new Promise<void>((resolve) => server.listen(at, '127.0.0.1', resolve));
  return server;
}

async function sendPhoto(from: string): Promise<void> {
  const MediaUrl0 = inbox.channel.url('/cat');
  await POST(inbox.channel.webhook({ From: from, Body: 'A gata', NumMedia: '1', MediaUrl0 }));
  await expect.poll(() => failuresOf(from)).toBeGreaterThanOrEqual(4);
  expect(inbox.channel.repliesTo(from)).toEqual([]);
}

async function failuresOf(address: string): Promise<number> {
  const turn = await (await db()).turn.findFirst({ where: { person: { address } } });
  return turn?.failures ?? 0;
}

test('a store that stays down: no half-kept photo, and one answer that says what to do', async () => {
  await sendPhoto(ana);
  await letPatienceEnd(ana);
  const replies = () => inbox.channel.repliesTo(ana);
  await expect.poll(() => replies().length).toBe(1);
  expect(replies()[0]?.body).toMatch(/armazenamento está fora do ar/);
  expect(await (await db()).image.count()).toBe(0);
});

test('a store that comes back: nothing but a delay', async () => {
  await sendPhoto(rita);
  const store = await listen(port);
  const replies = () => inbox.channel.repliesTo(rita);
  await expect.poll(() => replies().length).toBe(1);
  store.close();
  store.closeAllConnections();
  expect(replies()[0]?.body).not.toMatch(/fora do ar|deu errado/);
  const images = await (await db()).image.findMany({ include: { description: true } });
  expect(images.map(({ description }) => description?.text)).toEqual(['A gata']);
});
