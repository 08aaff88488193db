import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OperatorContext, PersonContext } from '@/lib/context';
import { closeDatabase, db, openDatabase } from '@/lib/db';
import { prepareTestDatabase } from '@/lib/db/testing/test-database';
import { findPhotos, listPhotos } from '@/lib/search';
import { analysisProgress, analyzeNow, readAnalysis, setCaptions } from '..';
import { keepPhoto, makePerson } from '../testing/photo-fixtures';
import { analyzeOnce, giveUpAnalysis } from './analyze-photo';
import { keepAnalysis } from './keep-analysis';
import { listUnanalyzedPhotos } from './unanalyzed-photos';

const operator: OperatorContext = { actor: 'operator' };
const dog = { id: 'coco:dog', score: 0.9 };
const never = AbortSignal.abort();
const { signal } = new AbortController();
let testDatabase: Awaited<ReturnType<typeof prepareTestDatabase>>;
let ana: PersonContext;
let bruno: PersonContext;

beforeAll(async () => {
  testDatabase = await prepareTestDatabase();
  await openDatabase();
  ana = await makePerson('Ana');
  bruno = await makePerson('Bruno');
});

afterAll(async () => {
  await closeDatabase();
  await testDatabase.remove();
});

function find(ctx: PersonContext, words: string, more = {}) {
  const query = { words, from: null, to: null, order: 'newest' as const, after: null, limit: 10 };
  return findPhotos({ ctx, input: { ...query, ...more } });
}

async function foundBy(ctx: PersonContext, words: string) {
  const { photos } = await find(ctx, words);
  return photos.map(({ id, matchedBy }) => [id, matchedBy]);
}

function see(ctx: PersonContext, imageId: number, text: string, labels = [] as (typeof dog)[]) {
  return keepAnalysis({ ctx, input: { imageId, text, labels, vector: Buffer.from([1, 2, 3]) } });
}

test('the person’s words come first, then a caption, then text in the photo, then what it shows', async () => {
  const recognised = await keepPhoto(ana, 'dogs-at-the-window.jpg', 'Os dois na janela');
  const read = await keepPhoto(ana, 'wall-clock.jpg', 'Aviso no portão');
  const captioned = await keepPhoto(ana, 'dandelions.jpg', 'No quintal');
  const described = await keepPhoto(ana, 'forest-stream.jpg', 'Passeio com o cachorro');
  await see(ana, recognised, '', [dog]);
  await see(ana, read, 'CUIDADO\nCachorro bravo');
  const captions = [{ photoId: captioned, text: 'Um cachorro na grama', model: 'test' }];
  await setCaptions({ ctx: ana, input: { captions } });
  const all = [
    [described, 'words'],
    [captioned, 'caption'],
    [read, 'text'],
    [recognised, 'label'],
  ];
  expect(await foundBy(ana, 'cachorros')).toEqual(all);
  // In every language that a label has a name in; nobody wrote that word.
  expect(await foundBy(ana, 'dogs')).toEqual([[recognised, 'label']]);
  // What was said and what was seen find a photo together, as surely as the less sure of the two.
  expect(await foundBy(ana, 'cachorro janela')).toEqual([[recognised, 'label']]);
  expect(await foundBy(ana, 'bravo portão')).toEqual([[read, 'text']]);

  const pages: unknown[] = [];
  for (let after: string | null = null; ; ) {
    const page = await find(ana, 'cachorro', { after, limit: 1 });
    pages.push(...page.photos.map(({ id, matchedBy }) => [id, matchedBy]));
    if (!page.next) break;
    after = page.next;
  }
  expect(pages).toEqual(all);
  expect((await find(bruno, 'cachorro')).found).toBe(0);
  const list = await listPhotos({ ctx: operator, input: { q: 'bravo', personId: bruno.personId } });
  expect(list.total).toBe(0);
  const [newest] = (await listPhotos({ ctx: ana, input: {} })).photos;
  expect(newest?.matchedBy).toBeNull();
});

test('a page address with a rank that there is none of is refused', async () => {
  for (const tier of [0, 5, 1.5]) {
    const cursor = { tier, at: '2026-11-24 10:00:00', id: 1 };
    const after = Buffer.from(JSON.stringify(cursor)).toString('base64url');
    await expect(find(ana, 'cachorro', { after })).rejects.toMatchObject({ code: 'bad_request' });
  }
});

test('what a machine read neither corrects a word nor comes near one', async () => {
  const receipt = await keepPhoto(ana, 'citrus-slices.jpg', 'Compra de sábado');
  await see(ana, receipt, 'PADARIA ESTRELA rnanteiga xachorro 23,50');
  expect(await foundBy(ana, 'nota padaria estrela')).toEqual([]);
  expect(await foundBy(ana, 'padaria estrela')).toEqual([[receipt, 'text']]);
  expect(await find(ana, 'pardaria')).toMatchObject({ found: 0, correctedTo: null, near: [] });
  expect(await find(ana, 'manteiga')).toMatchObject({ found: 0, correctedTo: null, near: [] });
  expect((await find(ana, 'caxorro')).correctedTo).toBe('cachorro');
});

test('a thing of which the machine is not sure is neither named nor found', async () => {
  const photo = await keepPhoto(ana, 'grey-cat.jpg', 'Na varanda');
  await see(ana, photo, '', [dog, { id: 'coco:cell phone', score: 0.051 }]);
  const input = { imageId: photo };
  const labels = [dog, { id: 'coco:cell phone', score: 0.051 }];
  expect(await readAnalysis({ ctx: ana, input })).toMatchObject({
    labels,
    names: [{ pt: 'cachorro', en: 'dog', es: 'perro' }],
  });
  expect(await foundBy(ana, 'celular')).toEqual([]);
});

test('text is kept within bounds, and what no database can hold is left out', async () => {
  const photo = await keepPhoto(ana, 'paint-brushes.jpg', 'Tintas');
  await see(ana, photo, `\0 ${'palavra '.repeat(20_000)}`);
  const sight = await readAnalysis({ ctx: ana, input: { imageId: photo } });
  expect(sight?.text).toMatch(/^palavra/);
  expect(sight?.text?.length).toBeLessThanOrEqual(10_000);
});

test('nobody sees into, or writes into, what is somebody else’s', async () => {
  const photo = await keepPhoto(ana, 'maine-coon-cat.jpg', 'O gato');
  const input = { imageId: photo };
  const refused = { code: 'not_found' };
  expect(await see(bruno, photo, 'roubado')).toBe(false);
  await expect(readAnalysis({ ctx: bruno, input })).rejects.toMatchObject(refused);
  await expect(analyzeNow({ ctx: bruno, input }, signal, 1000)).rejects.toMatchObject(refused);
  await expect(analyzeOnce({ ctx: bruno, input }, signal)).rejects.toMatchObject(refused);
  expect(await readAnalysis({ ctx: ana, input })).toBeNull();
});

test('looking now keeps what is seen, and a photo that was looked at is not looked at again', async () => {
  const photo = await keepPhoto(ana, 'nuthatch-on-a-trunk.jpg', null);
  const input = { imageId: photo };
  // Out of time: nothing is kept, and whoever looks later finds it as it was.
  expect(await analyzeNow({ ctx: ana, input }, never, 1000)).toBeNull();
  expect(await readAnalysis({ ctx: ana, input })).toBeNull();
  await see(ana, photo, 'Sala 12');
  expect(await analyzeNow({ ctx: ana, input }, never, 1000)).toMatchObject({ text: 'Sala 12' });
});

test('what waits to be looked at comes newest first, and no more once it was looked at in vain', async () => {
  const [older, newer] = [
    await keepPhoto(bruno, 'grey-cat.jpg', null),
    await keepPhoto(bruno, 'tortoiseshell-cat.jpg', null),
  ];
  const original = { link: 'https://example.com/a.jpg', ownerId: bruno.personId };
  await (await db()).image.create({ data: original });
  expect((await listUnanalyzedPhotos({ limit: 2 })).map(({ imageId }) => imageId)).toEqual([
    newer,
    older,
  ]);
  const before = await analysisProgress({ ctx: operator });
  await giveUpAnalysis({ ctx: bruno, input: { imageId: newer } });
  expect((await listUnanalyzedPhotos({ limit: 1 })).map(({ imageId }) => imageId)).toEqual([older]);
  expect(await analysisProgress({ ctx: operator })).toEqual({
    looked: before.looked + 1,
    waiting: before.waiting - 1,
  });
});
