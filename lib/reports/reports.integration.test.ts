import { afterAll, beforeAll, expect, test } from 'vitest';
import { keepPhoto, makePerson } from '@/lib/collection/testing/photo-fixtures';
import type { PersonContext } from '@/lib/context';
import { closeDatabase, db, openDatabase } from '@/lib/db';
import { prepareTestDatabase } from '@/lib/db/testing/test-database';
import { getStorage } from '@/lib/storage';
import { makePdf, zipPhotos } from '.';
import { readPdf } from './testing/read-pdf';
import { readStream, readZip } from './testing/read-zip';

let testDatabase: Awaited<ReturnType<typeof prepareTestDatabase>>;
let ana: PersonContext;
let ben: PersonContext;
let cat: number;
let bridge: number;
let others: number;

beforeAll(async () => {
  testDatabase = await prepareTestDatabase();
  await openDatabase();
  ana = await makePerson('Ana');
  ben = await makePerson('Ben');
  cat = await keepPhoto(ana, 'grey-cat.jpg', 'O gato 🐈 da vó: "Ção" </script> 海');
  bridge = await keepPhoto(ana, 'mountain-meadow.jpg', null);
  others = await keepPhoto(ben, 'dandelions.jpg', 'Flores do Ben');
});

afterAll(async () => {
  await closeDatabase();
  await testDatabase.remove();
});

const pdfOf = async (ctx: PersonContext, photoIds: number[], photosMax?: number) => {
  const choice = { photoIds };
  const size = photosMax === undefined ? {} : { photosMax };
  const made = await makePdf({ ctx, input: { choice, title: null, language: 'pt', ...size } });
  return { ...made, pdf: readPdf(await readStream(made.body)) };
};

test('a PDF holds the person’s photos in the order given, and nobody else’s', async () => {
  const { pdf, title, count, total } = await pdfOf(ana, [bridge, others, cat, cat]);
  expect({ title, count, total }).toEqual({ title: 'Fotos de Ana', count: 2, total: 2 });
  expect(pdf.pages).toBe(1);
  // Both are JPEGs of a size that can be mailed.
  expect(pdf.jpegs).toHaveLength(2);
  expect(Math.max(...pdf.jpegs)).toBeLessThan(190_001);
  expect(pdf.title).toBe('Fotos de Ana');
});

test('beyond the limit it holds the first ones and says how many there are', async () => {
  const { pdf, count, total } = await pdfOf(ana, [cat, bridge], 1);
  expect([count, total, pdf.jpegs.length]).toEqual([1, 2, 1]);
});

test('a photo whose bytes are gone or elsewhere does not break the others', async () => {
  const client = await db();
  const gone = await keepPhoto(ana, 'maine-coon-cat.jpg', 'Sumiu');
  const { link } = await client.image.findUniqueOrThrow({ where: { id: gone } });
  await getStorage().delete(`${link}/full.jpg`);
  const data = { link: 'https://example.com/a.jpg', ownerId: ana.personId };
  const { id: elsewhere } = await client.image.create({ data });
  const { pdf } = await pdfOf(ana, [gone, elsewhere, cat]);
  expect(pdf.jpegs).toHaveLength(1);
  const { body } = await zipPhotos({
    ctx: ana,
    input: { choice: { photoIds: [gone, elsewhere, cat] } },
  });
  expect(Object.keys(readZip(await readStream(body)))).toHaveLength(1);
  await client.image.deleteMany({ where: { id: { in: [gone, elsewhere] } } });
});

test('nothing of one’s own is no file at all', async () => {
  await expect(pdfOf(ana, [others])).rejects.toMatchObject({ code: 'not_found' });
  const zip = zipPhotos({ ctx: ana, input: { choice: { photoIds: [others] } } });
  await expect(zip).rejects.toMatchObject({ code: 'not_found' });
});

test('a zip holds what the gallery shows, under names that every system takes', async () => {
  const choice = { photoIds: [cat, bridge, others] };
  const { body, count } = await zipPhotos({ ctx: ana, input: { choice } });
  const files = readZip(await readStream(body));
  expect(count).toBe(2);
  const names = Object.keys(files);
  expect(names[0]).toMatch(
    new RegExp(`^\\d{4}-\\d\\d-\\d\\d O gato 🐈 da vó Ção script 海 ${cat}\\.jpg$`, 'u'),
  );
  expect(names[1]).toMatch(new RegExp(`^\\d{4}-\\d\\d-\\d\\d ${bridge}\\.jpg$`));
  const { link } = await (await db()).image.findUniqueOrThrow({ where: { id: cat } });
  const full = await getStorage().get(`${link}/full.jpg`);
  expect(files[names[0] ?? '']).toEqual(full?.body);
});

test('by words it takes what the search finds', async () => {
  const choice = { q: 'gato', personId: null };
  const { photos } = await import('@/lib/search').then(({ choosePhotos }) =>
    choosePhotos({ ctx: ana, input: { choice, limit: 10 } }),
  );
  expect(photos.map(({ id }) => id)).toEqual([cat]);
});

test('who goes away ends the reading', async () => {
  let reads = 0;
  const storage = getStorage();
  const get = storage.get.bind(storage);
  storage.get = (key) => {
    reads += 1;
    return get(key);
  };
  const choice = { photoIds: [cat, bridge] };
  const { body } = await zipPhotos({ ctx: ana, input: { choice } });
  const reader = body.getReader();
  await reader.read();
  await reader.cancel();
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(reads).toBeLessThanOrEqual(2);
  storage.get = get;
});
