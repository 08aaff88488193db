import { afterAll, beforeAll, expect, test } from 'vitest';
import { POST } from '@/app/whatsapp/fallback/route';
import { db } from '@/lib/db';
import { servePhotos } from '../testing/serve-photos';
import { startInbox, type TestInbox } from '../testing/start-inbox';

let inbox: TestInbox;
let nextPhoto: () => string;

beforeAll(async () => {
  inbox = await startInbox();
  nextPhoto = servePhotos(inbox.channel);
});

afterAll(() => inbox.stop());

async function writePhoto(from: string, Body = '', MediaUrl0 = nextPhoto()): Promise<void> {
  const fields = { From: from, Body, NumMedia: '1', MediaUrl0 };
  const request = inbox.channel.webhook(
    { ...fields, MediaContentType0: 'image/jpeg' },
    '/whatsapp/fallback',
  );
  expect((await POST(request)).status).toBe(200);
}

async function write(from: string, Body: string): Promise<void> {
  await POST(inbox.channel.webhook({ From: from, Body }, '/whatsapp/fallback'));
}

async function answers(to: string, count: number) {
  await expect.poll(() => inbox.channel.repliesTo(to).length).toBe(count);
}

async function photosOf(address: string) {
  return (await db()).image.findMany({
    where: { owner: { address } },
    include: { description: true },
    orderBy: { id: 'asc' },
  });
}

/** Every message of the person is dealt with. */
async function quiet(address: string): Promise<void> {
  const waiting = async () =>
    (await db()).message.count({
      where: { person: { address }, direction: 'inbound', status: 'waiting' },
    });
  await expect.poll(waiting).toBe(0);
}

test('siblings after the answer join its description, and nothing more is said', async () => {
  const ana = 'whatsapp:+5571933330001';
  await writePhoto(ana, 'Meu cachorro');
  await answers(ana, 1);
  await writePhoto(ana);
  await writePhoto(ana);
  await quiet(ana);
  await writePhoto(ana);
  await quiet(ana);
  const photos = await photosOf(ana);
  expect(photos.map(({ description }) => description?.text)).toEqual(Array(4).fill('Meu cachorro'));
  expect(new Set(photos.map(({ descriptionId }) => descriptionId)).size).toBe(1);
  await answers(ana, 1);
  await write(ana, 'apaga essas fotos');
  await answers(ana, 2);
  expect(inbox.channel.repliesTo(ana)[1]?.body).toMatch(/4 fotos/);
});

test('a late sibling with words of its own stays apart and is answered', async () => {
  const bia = 'whatsapp:+5571933330002';
  await writePhoto(bia, 'Meu cachorro');
  await answers(bia, 1);
  await writePhoto(bia, 'Minha casa');
  await answers(bia, 2);
  const photos = await photosOf(bia);
  expect(photos.map(({ description }) => description?.text)).toEqual([
    'Meu cachorro',
    'Minha casa',
  ]);
});

test('siblings of an album that was asked about wait for the same words', async () => {
  const caio = 'whatsapp:+5571933330003';
  await writePhoto(caio);
  await answers(caio, 1);
  await writePhoto(caio);
  await quiet(caio);
  await write(caio, 'O quintal da vó');
  await answers(caio, 2);
  const photos = await photosOf(caio);
  expect(photos.map(({ description }) => description?.text)).toEqual(
    Array(2).fill('O quintal da vó'),
  );
});

test('a late sibling that cannot be kept is told about', async () => {
  const dora = 'whatsapp:+5571933330004';
  inbox.channel.media.set('/page', (_, response) => response.end('<!doctype html><p>no photo'));
  await writePhoto(dora, 'Meu cachorro');
  await answers(dora, 1);
  const fields = { From: dora, NumMedia: '1', MediaUrl0: inbox.channel.url('/page') };
  await POST(
    inbox.channel.webhook({ ...fields, MediaContentType0: 'image/jpeg' }, '/whatsapp/fallback'),
  );
  await answers(dora, 2);
  expect(inbox.channel.repliesTo(dora)[1]?.body).toMatch(/não é uma foto/);
});

test('a caption that comes on a late sibling describes the album that waits for it', async () => {
  const eva = 'whatsapp:+5571933330005';
  await writePhoto(eva);
  await writePhoto(eva);
  await answers(eva, 1);
  await writePhoto(eva, 'O aniversário da Bia');
  await answers(eva, 2);
  const photos = await photosOf(eva);
  expect(photos.map(({ description }) => description?.text)).toEqual(
    Array(3).fill('O aniversário da Bia'),
  );
});
