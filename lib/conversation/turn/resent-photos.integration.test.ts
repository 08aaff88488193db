import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { POST } from '@/app/whatsapp/route';
import { drawDocument, type Filling } from '@/bench/duplicates/draw-documents';
import { compress } from '@/lib/collection/testing/edit-photo';
import { db } from '@/lib/db';
import type { TurnState } from '@/lib/rules-assistant';
import { findPhotos } from '@/lib/search';
import { startConversation, type TestConversation } from '../testing/start-conversation';

let conversation: TestConversation;

beforeAll(async () => {
  conversation = await startConversation();
  for (const file of [
    'dogs-at-the-window',
    'grey-cat',
    'dandelions',
    'wall-clock',
    'forest-stream',
  ]) {
    const photo = await readFile(`public/demo/${file}.jpg`);
    conversation.channel.media.set(`/${file}`, (_, response) => response.end(photo));
  }
});

afterAll(() => conversation.stop());

async function send(from: string, Body: string, ...files: string[]): Promise<void> {
  const media = files.flatMap((file, n) => [
    [`MediaUrl${n}`, conversation.channel.url(`/${file}`)],
    [`MediaContentType${n}`, 'image/jpeg'],
  ]);
  const NumMedia = String(files.length);
  const fields = { From: from, Body, NumMedia, ...Object.fromEntries(media) };
  expect((await POST(conversation.channel.webhook(fields))).status).toBe(200);
}

async function answers(to: string, count: number) {
  await expect.poll(() => conversation.channel.repliesTo(to).length).toBe(count);
  return conversation.channel.repliesTo(to);
}

async function photosOf(address: string) {
  const images = await (await db()).image.findMany({
    where: { owner: { address } },
    include: { description: true, arrivals: true },
    orderBy: { id: 'asc' },
  });
  return images.map(({ id, description, arrivals }) => ({
    id,
    words: description?.text ?? null,
    arrivals: arrivals.length,
  }));
}

/** What the model was told in the person's last turn. */
async function lastState(address: string): Promise<TurnState> {
  const step = await (await db()).turnStep.findFirstOrThrow({
    where: { turn: { person: { address } }, name: { startsWith: 'state for' } },
    orderBy: [{ turn: { startedAt: 'desc' } }],
  });
  return step.value as TurnState;
}

const today = () => new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Sao_Paulo' }).format();

test('the same photo again without words: one answer, and it is asked nothing', async () => {
  const ana = 'whatsapp:+5571955550001';
  await send(ana, 'Os cachorros', 'dogs-at-the-window');
  await answers(ana, 1);
  // At once, as a late sibling of that album would come: it is answered all the same.
  await send(ana, '', 'dogs-at-the-window');
  await answers(ana, 2);
  const [photo, ...others] = await photosOf(ana);
  expect(others).toEqual([]);
  expect(photo).toMatchObject({ words: 'Os cachorros', arrivals: 2 });
  expect(await lastState(ana)).toMatchObject({
    newPhotos: [],
    knownPhotos: [
      {
        photoId: photo?.id,
        firstSentOn: today(),
        description: 'Os cachorros',
        isCopy: false,
      },
    ],
    lastShownPhotoIds: [photo?.id],
  });
});

test('words that come with it are kept: for a photo that had none, and beside others', async () => {
  const bia = 'whatsapp:+5571955550002';
  await send(bia, '', 'grey-cat');
  await answers(bia, 1);
  await send(bia, 'A gata da vó', 'grey-cat');
  await answers(bia, 2);
  expect(await photosOf(bia)).toMatchObject([{ words: 'A gata da vó', arrivals: 2 }]);
  await send(bia, 'Em Santos', 'grey-cat');
  await answers(bia, 3);
  await send(bia, 'Em Santos', 'grey-cat');
  await answers(bia, 4);
  expect(await photosOf(bia)).toMatchObject([{ words: 'A gata da vó\nEm Santos', arrivals: 4 }]);
});

test('words that came with it are what “desfaz” takes back, and nothing older', async () => {
  const lia = 'whatsapp:+5571955550077';
  await send(lia, 'O dente-de-leão', 'dandelions');
  await answers(lia, 1);
  await send(lia, 'A gata da vó', 'grey-cat');
  await answers(lia, 2);
  await send(lia, 'No quintal', 'dandelions');
  await answers(lia, 3);
  expect((await photosOf(lia))[0]?.words).toBe('O dente-de-leão\nNo quintal');
  await send(lia, 'desfaz');
  const [said] = (await answers(lia, 4)).slice(-1);
  expect(said?.body).toContain('O dente-de-leão');
  expect((await photosOf(lia)).map(({ words }) => words)).toEqual([
    'O dente-de-leão',
    'A gata da vó',
  ]);
});

test('an album with one that was sent before: the others are new, one caption is for all', async () => {
  const caio = 'whatsapp:+5571955550003';
  await send(caio, 'O relógio', 'wall-clock');
  await answers(caio, 1);
  await send(caio, 'A casa nova', 'dandelions', 'wall-clock', 'grey-cat');
  await answers(caio, 2);
  expect((await photosOf(caio)).map(({ words }) => words)).toEqual([
    'O relógio\nA casa nova',
    'A casa nova',
    'A casa nova',
  ]);
  const { newPhotos, knownPhotos } = await lastState(caio);
  expect(newPhotos.flatMap(({ photoIds }) => photoIds)).toHaveLength(2);
  expect(knownPhotos).toHaveLength(1);
});

test('the same photo twice in one message is one new photo', async () => {
  const dora = 'whatsapp:+5571955550004';
  await send(dora, 'Flores', 'dandelions', 'dandelions');
  await answers(dora, 1);
  const photos = await photosOf(dora);
  expect(photos).toMatchObject([{ words: 'Flores', arrivals: 2 }]);
  expect(await lastState(dora)).toMatchObject({
    newPhotos: [{ photoIds: [photos[0]?.id], words: 'Flores' }],
    knownPhotos: [],
  });
});

test('a late sibling of an album that has words joins it, though a known one comes along', async () => {
  const eva = 'whatsapp:+5571955550005';
  await send(eva, 'O relógio', 'wall-clock');
  await answers(eva, 1);
  await send(eva, 'As flores', 'dandelions', 'forest-stream');
  await answers(eva, 2);
  await send(eva, '', 'wall-clock', 'grey-cat');
  await answers(eva, 3);
  expect((await photosOf(eva)).map(({ words }) => words)).toEqual([
    'O relógio',
    ...['As flores', 'As flores', 'As flores'],
  ]);
  expect(await lastState(eva)).toMatchObject({ newPhotos: [], knownPhotos: [{}] });
});

const rent: Filling = { name: 'Maria', cents: 125_000, date: '03/05/2026', code: 'E004120000' };

/** The files behind somebody's photos, and what is found by words. */
async function found(address: string, words: string): Promise<number[]> {
  const { id: personId } = await (await db()).person.findUniqueOrThrow({ where: { address } });
  const query = { words, from: null, to: null, order: 'newest' as const, after: null, limit: 10 };
  const { photos } = await findPhotos({ ctx: { actor: 'person', personId }, input: query });
  return photos.map(({ id }) => id);
}

test.each([
  ['transfers', 'transfer' as const, { ...rent, cents: 8_990, code: 'E987650000' }],
  ['readings of one meter', 'meter' as const, { ...rent, code: 'E004130000' }],
  ['bills', 'bill' as const, { ...rent, date: '03/06/2026' }],
])('two %s of one form are both kept and both found', async (_, kind, other) => {
  const files = [await drawDocument(kind, rent), await drawDocument(kind, other)];
  for (const [n, file] of files.entries()) {
    conversation.channel.media.set(`/${kind}-${n}`, (_request, response) => response.end(file));
  }
  const gil = `whatsapp:+55719555500${kind.length}${kind.charCodeAt(0)}`;
  await send(gil, 'Aluguel da casa', `${kind}-0`);
  await answers(gil, 1);
  await send(gil, 'Luz do galpão', `${kind}-1`);
  await answers(gil, 2);
  const photos = await photosOf(gil);
  expect(photos).toMatchObject([{ words: 'Aluguel da casa' }, { words: 'Luz do galpão' }]);
  expect(await lastState(gil)).toMatchObject({ knownPhotos: [] });
  expect(await found(gil, 'aluguel')).toEqual([photos[0]?.id]);
  expect(await found(gil, 'galpão')).toEqual([photos[1]?.id]);
});

test('another file of a photo is a photo of its own: its words are its own, and undo takes it back', async () => {
  const file = await compress(await readFile('public/demo/dandelions.jpg'));
  conversation.channel.media.set('/dandelions-again', (_request, response) => response.end(file));
  const hugo = 'whatsapp:+5571955550099';
  await send(hugo, 'Dente-de-leão', 'dandelions');
  await answers(hugo, 1);
  await send(hugo, 'No quintal da vó', 'dandelions-again');
  await answers(hugo, 2);
  const both = await photosOf(hugo);
  expect(both.map(({ words }) => words)).toEqual(['Dente-de-leão', 'No quintal da vó']);
  // No machine has read in them: nothing is said of an earlier one.
  expect(await lastState(hugo)).toMatchObject({ knownPhotos: [] });
  await send(hugo, 'desfaz');
  await answers(hugo, 3);
  expect(await photosOf(hugo)).toMatchObject([{ words: 'Dente-de-leão' }]);
});
