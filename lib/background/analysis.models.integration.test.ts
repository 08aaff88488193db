import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { POST } from '@/app/whatsapp/route';
import { localModels } from '@/lib/ai';
import { analysisQueue, deletePhotos, sendAnalysisJob } from '@/lib/collection';
import { keepPhoto, makePerson } from '@/lib/collection/testing/photo-fixtures';
import type { PersonContext } from '@/lib/context';
import {
  startConversation,
  type TestConversation,
} from '@/lib/conversation/testing/start-conversation';
import { db, transactRaw } from '@/lib/db';
import { readQueues } from '@/lib/jobs';
import { findPhotos } from '@/lib/search';
import { analyzeKeptPhoto } from './analyze-kept-photo';
import { catchUpWithPhotos } from './catch-up-with-photos';

const { signal } = new AbortController();
let conversation: TestConversation;
let ana: PersonContext;

beforeAll(async () => {
  conversation = await startConversation({ ACERVO_LOCAL_MODELS: 'on' });
  // By hand: `npm test -- "local models"` fetches the weights first.
  expect(localModels().look).toBeNull();
  ana = await makePerson('Ana');
});

afterAll(() => conversation.stop());

function rowOf(imageId: number) {
  return db().then((client) => client.image.findUniqueOrThrow({ where: { id: imageId } }));
}

async function countLooks() {
  const { queues } = await readQueues();
  const queue = queues.find(({ name }) => name === analysisQueue.name);
  return { left: (queue?.waiting ?? 0) + (queue?.running ?? 0), failed: queue?.failed };
}

function find(ctx: PersonContext, words: string) {
  const query = { words, from: null, to: null, order: 'newest' as const, after: null, limit: 10 };
  return findPhotos({ ctx, input: query });
}

test('a photo that comes in is looked at after its answer, and found by what is seen', async () => {
  const from = 'whatsapp:+5571900000301';
  const photo = await readFile('public/demo/dogs-at-the-window.jpg');
  conversation.channel.media.set('/dogs', (_, response) => response.end(photo));
  const media = { NumMedia: '1', MediaUrl0: conversation.channel.url('/dogs') };
  const fields = { From: from, Body: 'Esperando na janela', ...media };
  await POST(conversation.channel.webhook({ ...fields, MediaContentType0: 'image/jpeg' }));
  await expect.poll(() => conversation.channel.repliesTo(from).length).toBe(1);
  const image = await (await db()).image.findFirstOrThrow({ where: { owner: { address: from } } });
  await expect.poll(async () => (await rowOf(image.id)).lookedAt).not.toBeNull();
  const ctx: PersonContext = { actor: 'person', personId: image.ownerId ?? '' };
  const { photos } = await find(ctx, 'cachorro');
  expect(photos).toMatchObject([{ id: image.id, matchedBy: 'label' }]);
  expect(photos[0]?.description).toBe('Esperando na janela');
  expect((await find(ana, 'cachorro')).found).toBe(0);
});

test('photos of before are caught up with, and no round sends what is done', async () => {
  const kept = [
    await keepPhoto(ana, 'grey-cat.jpg', 'Na varanda'),
    await keepPhoto(ana, 'wall-clock.jpg', 'Na sala'),
  ];
  expect(await catchUpWithPhotos()).toEqual({ sent: 2 });
  await expect
    .poll(async () => (await Promise.all(kept.map(rowOf))).every((row) => row.lookedAt))
    .toBe(true);
  await expect.poll(countLooks).toEqual({ left: 0, failed: 0 });
  expect(await catchUpWithPhotos()).toEqual({ sent: 0 });
});

test('a photo that was deleted meanwhile is no failure; one without bytes is given up at once', async () => {
  const gone = await keepPhoto(ana, 'dandelions.jpg', 'Flores');
  const empty = await keepPhoto(ana, 'citrus-slices.jpg', 'Frutas');
  await deletePhotos({ ctx: ana, input: { photoIds: [gone] } });
  const nowhere = `photos/${ana.personId}/${'0'.repeat(64)}`;
  await (await db()).image.update({ where: { id: empty }, data: { link: nowhere } });
  await transactRaw(async (run) => {
    for (const imageId of [gone, empty]) await sendAnalysisJob(run, { ...ana, imageId });
  });
  await expect.poll(async () => (await rowOf(empty)).lookedAt).not.toBeNull();
  await expect.poll(countLooks).toEqual({ left: 0, failed: 0 });
  expect((await readQueues()).troubled).toEqual([]);
  expect(await rowOf(empty)).toMatchObject({ readText: null, labels: [], imageVector: null });
});

test('a job of another person’s photo sees nothing and changes nothing', async () => {
  const photo = await keepPhoto(ana, 'forest-stream.jpg', 'No riacho');
  const bruno = await makePerson('Bruno');
  const data = { imageId: photo, personId: bruno.personId };
  await analyzeKeptPhoto({ id: 'x', data, attempt: 1, signal });
  expect((await rowOf(photo)).lookedAt).toBeNull();
});

test('a process that stops has not looked in vain', async () => {
  const photo = await keepPhoto(ana, 'paint-brushes.jpg', 'Tintas');
  const data = { imageId: photo, personId: ana.personId };
  const stopped = { id: 'x', data, attempt: analysisQueue.attempts, signal: AbortSignal.abort() };
  await expect(analyzeKeptPhoto(stopped)).rejects.toThrow();
  expect((await rowOf(photo)).lookedAt).toBeNull();
});
