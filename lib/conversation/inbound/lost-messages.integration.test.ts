import { afterAll, beforeAll, expect, test } from 'vitest';
import { db } from '@/lib/db';
import { reconcileQueue } from '../queues';
import { servePhotos } from '../testing/serve-photos';
import { newSid } from '../testing/start-channel';
import { startConversation, type TestConversation } from '../testing/start-conversation';
import { receiveMessage } from './receive-message';
import { reconcileInbound } from './reconcile';

let conversation: TestConversation;
let nextPhoto: () => string;

beforeAll(async () => {
  conversation = await startConversation();
  await conversation.leaveToTest(reconcileQueue);
  nextPhoto = servePhotos(conversation.channel);
  await reconcileInbound();
  await (await db()).checkpoint.updateMany({ data: { at: new Date(Date.now() - 30 * 60_000) } });
});

afterAll(() => conversation.stop());

/** Sent so long ago; nothing of it ever came to us. */
function lose(from: string, secondsAgo: number, body = ''): void {
  loseWords(from, secondsAgo, body, { photo: nextPhoto() });
}

function loseWords(from: string, secondsAgo: number, body: string, photo = {}): void {
  const at = new Date(Date.now() - secondsAgo * 1000);
  conversation.channel.received.push({ sid: newSid(), from, body, at, ...photo });
}

async function send(from: string, Body = ''): Promise<void> {
  const photo = { NumMedia: '1', MediaUrl0: nextPhoto(), MediaContentType0: 'image/jpeg' };
  await receiveMessage(conversation.channel.webhook({ From: from, Body, ...photo }));
}

/** What is sent came so long before now. */
async function letPass(address: string, seconds: number): Promise<void> {
  const person = await (await db()).person.findUniqueOrThrow({ where: { address } });
  await (await db()).message.updateMany({
    where: { personId: person.id, direction: 'inbound' },
    data: { createdAt: new Date(Date.now() - seconds * 1000) },
  });
}

async function quiet(address: string): Promise<void> {
  const where = { person: { address }, direction: 'inbound', status: 'waiting' } as const;
  const waiting = async () => (await db()).message.count({ where });
  await expect.poll(waiting).toBe(0);
}

/** The words of the person's photos, in the order in which they were kept. */
async function wordsOf(address: string): Promise<(string | undefined)[]> {
  const photos = await (await db()).image.findMany({
    where: { owner: { address } },
    include: { description: true },
    orderBy: { id: 'asc' },
  });
  return photos.map(({ description }) => description?.text);
}

const answersTo = (address: string) => conversation.channel.repliesTo(address).length;

test('a photo that was lost gives no words to those that come when it is found', async () => {
  const ana = 'whatsapp:+5571933340001';
  lose(ana, 90, 'O bolo da Bia');
  expect(await reconcileInbound()).toEqual({ found: 1 });
  await quiet(ana);
  await send(ana);
  await quiet(ana);
  expect(await wordsOf(ana)).toEqual(['O bolo da Bia', undefined]);
  await expect.poll(() => answersTo(ana)).toBe(2);
});

test('an album that was lost whole is one album, and answered once', async () => {
  const bia = 'whatsapp:+5571933340002';
  for (const words of ['', '', 'A obra', '']) lose(bia, 120, words);
  expect(await reconcileInbound()).toEqual({ found: 4 });
  await quiet(bia);
  expect(await wordsOf(bia)).toEqual(Array(4).fill('A obra'));
  await expect.poll(() => answersTo(bia)).toBe(1);
});

test('a lost sibling joins the album from which it came, and that is said', async () => {
  const caio = 'whatsapp:+5571933340003';
  await Promise.all([send(caio, 'O quintal'), send(caio)]);
  await expect.poll(() => answersTo(caio)).toBe(1);
  await letPass(caio, 300);
  await send(caio, 'Outra coisa');
  await expect.poll(() => answersTo(caio)).toBe(2);
  lose(caio, 304);
  expect(await reconcileInbound()).toEqual({ found: 1 });
  await quiet(caio);
  expect(await wordsOf(caio)).toEqual(['O quintal', 'O quintal', 'Outra coisa', 'O quintal']);
  await expect.poll(() => answersTo(caio)).toBe(3);
});

test('whose messages cannot be read yet keeps nobody else waiting, and is tried again', async () => {
  const dora = 'whatsapp:+5571933340004';
  const eva = 'whatsapp:+5571933340005';
  lose(dora, 100, 'A ponte');
  lose(eva, 90, 'O farol');
  const [lost] = conversation.channel.received.filter(({ from }) => from === dora);
  const media = `/2010-04-01/Accounts/${process.env.TWILIO_ACCOUNT_SID}/Messages/${lost?.sid}/Media.json`;
  conversation.channel.media.set(media, (_, response) => response.writeHead(503).end('{}'));
  await expect(reconcileInbound()).rejects.toMatchObject({ code: 'channel_unavailable' });
  await expect.poll(() => answersTo(eva)).toBe(1);
  conversation.channel.media.delete(media);
  expect(await reconcileInbound()).toEqual({ found: 1 });
  await expect.poll(() => answersTo(dora)).toBe(1);
});

test('a yes that was lost answers nothing that was asked since', async () => {
  const gil = 'whatsapp:+5571933340006';
  await send(gil, 'A horta');
  await expect.poll(() => answersTo(gil)).toBe(1);
  await receiveMessage(conversation.channel.webhook({ From: gil, Body: 'apaga a última' }));
  await expect.poll(() => answersTo(gil)).toBe(2);
  loseWords(gil, 120, 'sim');
  expect(await reconcileInbound()).toEqual({ found: 1 });
  await expect.poll(() => answersTo(gil)).toBe(3);
  expect(await wordsOf(gil)).toEqual(['A horta']);
  await receiveMessage(conversation.channel.webhook({ From: gil, Body: 'sim' }));
  await expect.poll(() => answersTo(gil)).toBe(4);
  expect(await wordsOf(gil)).toEqual(['A horta']);
});
