import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { GET } from '@/app/readyz/route';
import { POST } from '@/app/whatsapp/route';
import { sweepRefused } from '@/lib/collection';
import { jpegOfScans } from '@/lib/collection/testing/hostile-files';
import { db } from '@/lib/db';
import { exportEverything } from '@/lib/reports';
import { readStream, readZip } from '@/lib/reports/testing/read-zip';
import { getStorage } from '@/lib/storage';
import { startConversation, type TestConversation } from './testing/start-conversation';

const photo = await readFile('public/demo/grey-cat.jpg');
const first = (share: number) => (bytes: Buffer) =>
  bytes.subarray(0, Math.floor(bytes.length * share));
const png = await sharp(photo).resize(600).png().toBuffer();
const progressive = await sharp(photo).jpeg({ progressive: true }).toBuffer();
const patience = { timeout: 120_000, interval: 250 };

let conversation: TestConversation;
let count = 0;

beforeAll(async () => {
  conversation = await startConversation();
}, 60_000);

afterAll(() => conversation.stop());

/** Sends it as a photo with words, from somebody new. */
async function send(bytes: Buffer, words = 'A gata') {
  count += 1;
  const from = `whatsapp:+557192222${String(count).padStart(4, '0')}`;
  conversation.channel.media.set(`/odd-${count}`, (_, response) =>
    response.writeHead(200, { 'content-type': 'image/jpeg' }).end(bytes),
  );
  const MediaUrl0 = conversation.channel.url(`/odd-${count}`);
  await POST(
    conversation.channel.webhook({
      ...{ From: from, Body: words, NumMedia: '1', MediaUrl0, MediaContentType0: 'image/jpeg' },
    }),
  );
  return from;
}

const answerTo = async (from: string) => {
  await expect.poll(() => conversation.channel.repliesTo(from).length, patience).toBeGreaterThan(0);
  return conversation.channel.repliesTo(from)[0]?.body ?? '';
};

/** Asks again and again whether the process is ready. @returns the longest wait for a yes, in ms */
async function askReadiness(isOver: () => boolean): Promise<number> {
  let slowest = 0;
  while (!isOver()) {
    const askedAt = performance.now();
    expect((await GET()).status).toBe(200);
    slowest = Math.max(slowest, performance.now() - askedAt);
    await sleep(100);
  }
  return slowest;
}

test.each([
  ['a JPEG without its last 2 bytes', photo.subarray(0, photo.length - 2)],
  ['a JPEG without its last tenth', first(0.9)(photo)],
  ['half a JPEG', first(0.5)(photo)],
  ['half a progressive JPEG', first(0.5)(progressive)],
  ['a PNG without its last tenth', first(0.9)(png)],
])(
  '%s is kept as it came, shown as far as it goes, and said once',
  async (_, bytes) => {
    const from = await send(bytes);
    expect(await answerTo(from)).toMatch(/Guardei[\s\S]*incompleta/);
    const image = await (await db()).image.findFirstOrThrow({
      where: { owner: { address: from } },
      include: { description: true },
    });
    expect(image).toMatchObject({ isPartial: true, description: { text: 'A gata' } });
    const { link, contentType } = image;
    const ending = contentType === 'image/png' ? 'png' : 'jpg';
    const stored = await getStorage().get(`${link}/original.${ending}`);
    expect(stored?.body.equals(bytes)).toBe(true);
    const shown = await sharp((await getStorage().get(`${link}/full.jpg`))?.body).stats();
    expect(shown.channels[0]?.stdev).toBeGreaterThan(10);
  },
  180_000,
);

test.each([
  ['a BMP', Buffer.from(`BM${'\0'.repeat(200)}`)],
  ['a document', Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n')],
  ['a page labelled as a photo', Buffer.from('<!doctype html><script>alert(1)</script>')],
])('%s is no photo, and is kept for the export all the same', async (_, bytes) => {
  const from = await send(bytes);
  expect(await answerTo(from)).toMatch(/não é uma foto que eu consiga abrir[\s\S]*por 30 dias/);
  const file = await (await db()).refusedFile.findFirstOrThrow({
    where: { owner: { address: from } },
  });
  expect(file.reason).toBe('unsupported_media');
  expect((await getStorage().get(file.storageKey))?.body.equals(bytes)).toBe(true);
});

test('what nothing can decode is refused, kept for 30 days, and comes with the export', async () => {
  // The headers alone: the first scan begins at byte 216.
  const broken = photo.subarray(0, 200);
  const from = await send(broken);
  expect(await answerTo(from)).toMatch(/original por 30 dias/);
  const client = await db();
  const { id: personId } = await client.person.findUniqueOrThrow({ where: { address: from } });
  const ctx = { actor: 'person' as const, personId };
  const takeAway = async () => {
    const { body } = await exportEverything({ ctx, input: { language: 'pt' } });
    return readZip(await readStream(body));
  };
  const files = await takeAway();
  const name = Object.keys(files).find((one) => one.startsWith('nao-abertos/'));
  expect(name).toMatch(/\.jpg$/);
  expect(files[name ?? '']?.equals(broken)).toBe(true);
  expect(JSON.parse(`${files['index.json']}`).refused).toMatchObject([{ reason: 'bad_media' }]);
  expect(`${files['index.html']}`).toContain('Arquivos que não consegui abrir');

  const { storageKey } = await client.refusedFile.findFirstOrThrow({
    where: { ownerId: personId },
  });
  const untilMs = Date.now() + 60_000;
  const age = (days: number) =>
    client.refusedFile.updateMany({
      where: { ownerId: personId },
      data: { createdAt: new Date(Date.now() - days * 24 * 60 * 60 * 1000) },
    });
  await age(29);
  expect(await sweepRefused({ untilMs })).toEqual({ done: 0, remaining: 0 });
  await age(31);
  expect(await sweepRefused({ untilMs })).toEqual({ done: 1, remaining: 0 });
  expect(await getStorage().get(storageKey)).toBeNull();
  expect(Object.keys(await takeAway()).some((one) => one.startsWith('nao-abertos/'))).toBe(false);
}, 180_000);

test('nine costly files of nine people: each is kept and answered, and nobody else waits for them', async () => {
  const hostile = jpegOfScans(3200, 2457);
  const attackers = await Promise.all(Array.from({ length: 9 }, () => send(hostile, 'a foto')));
  const bystander = await send(photo);
  let isOver = false;
  const slowest = askReadiness(() => isOver);
  expect(await answerTo(bystander)).toMatch(/Guardei/);
  for (const from of attackers) expect(await answerTo(from)).toMatch(/incompleta/);
  isOver = true;
  // A load balancer gives up after some seconds; this took over a minute.
  expect(await slowest).toBeLessThan(3000);
  const where = { owner: { address: { in: attackers } }, isPartial: true };
  expect(await (await db()).image.count({ where })).toBe(9);
}, 300_000);
