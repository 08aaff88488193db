import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PersonContext } from '@/lib/context';
import { closeDatabase, db, openDatabase } from '@/lib/db';
import { prepareTestDatabase } from '@/lib/db/testing/test-database';
import { findPhotos } from '@/lib/search';
import { addPhoto, getPhoto, photoDetails, readImage, setPhotoDetails } from '..';
import { keepPhoto, makeAttachment, makePerson } from '../testing/photo-fixtures';

let testDatabase: Awaited<ReturnType<typeof prepareTestDatabase>>;
let ana: PersonContext;
let bruno: PersonContext;
let dogs: number;
let cat: number;
let clock: number;
const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Sao_Paulo' }).format();

beforeAll(async () => {
  testDatabase = await prepareTestDatabase();
  await openDatabase();
  ana = await makePerson('Ana');
  bruno = await makePerson('Bruno');
  dogs = await keepPhoto(ana, 'dogs-at-the-window.jpg', 'Os cachorros');
  cat = await keepPhoto(ana, 'grey-cat.jpg', 'A gata');
  clock = await keepPhoto(ana, 'wall-clock.jpg', 'O relógio');
  await set({
    photoIds: [dogs],
    from: '2019-01-01',
    to: '2019-12-31',
    place: 'na casa da vó em Santos',
  });
});

afterAll(async () => {
  await closeDatabase();
  await testDatabase.remove();
});

const set = (input: Parameters<typeof setPhotoDetails>[0]['input'], ctx = ana) =>
  setPhotoDetails({ ctx, input });

async function find(words: string | null, from: string | null = null, to: string | null = null) {
  const query = { words, from, to, order: 'newest' as const, after: null, limit: 10 };
  const { photos, correctedTo, found } = await findPhotos({ ctx: ana, input: query });
  expect(found).toBe(photos.length);
  return {
    ids: photos.map(({ id }) => id),
    by: photos.map(({ matchedBy }) => matchedBy),
    correctedTo,
  };
}

test('a place is found by its words, misspelt ones too', async () => {
  expect((await find('santos')).ids).toEqual([dogs]);
  expect((await find('cachorro santos')).ids).toEqual([dogs]);
  expect(await find('casa de santoz')).toMatchObject({ ids: [dogs] });
  expect(await find('santoss')).toMatchObject({ ids: [dogs], correctedTo: 'santos' });
  expect((await find('santos gata')).ids).toEqual([]);
});

test('a photo that is not found without its place says so, described or not', async () => {
  expect((await find('santos')).by).toEqual(['place']);
  expect((await find('cachorro santos')).by).toEqual(['place']);
  expect((await find('cachorro')).by).toEqual(['words']);
  await set({ photoIds: [dogs], place: 'Santos, com os cachorros' });
  expect((await find('cachorro')).by).toEqual(['words']);
});

test('a new place takes the place of the old one', async () => {
  await set({ photoIds: [cat], place: 'Itacaré' });
  expect((await find('itacare')).ids).toEqual([cat]);
  await set({ photoIds: [cat], place: 'Lençóis' });
  expect((await find('itacare')).ids).toEqual([]);
  expect((await find('lencois')).ids).toEqual([cat]);
});

test.each([
  ['a day within the year', '2019-07-14', '2019-07-14', 1],
  ['from before into it', '2018-06-01', '2019-01-01', 1],
  ['from it on', '2019-12-31', null, 3],
  ['until it began', null, '2018-12-31', 0],
  ['until it ended', null, '2019-12-31', 1],
  ['the year after', '2020-01-01', '2020-12-31', 0],
])('a photo of 2019 is found by days that meet that year: %s', async (_, from, to, found) => {
  const { ids } = await find(null, from, to);
  expect(ids).toHaveLength(found);
  expect((await find('cachorros', from, to)).ids).toEqual(ids.filter((id) => id === dogs));
});

test('the day on which a photo was sent counts only where the other is not known', async () => {
  expect((await find(null, today, today)).ids).toEqual([clock, cat]);
  expect((await find('cachorros', today, today)).ids).toEqual([]);
});

test('pages of dated and undated photos meet without a gap or a repeat', async () => {
  const seen: number[] = [];
  let after: string | null = null;
  do {
    const page = await findPhotos({
      ctx: ana,
      input: { words: null, from: '2019-01-01', to: null, order: 'oldest', after, limit: 1 },
    });
    seen.push(...page.photos.map(({ id }) => id));
    after = page.next;
  } while (after);
  expect(seen).toEqual([dogs, cat, clock]);
});

test('what is not given stays, and one day alone is both ends', async () => {
  expect(await set({ photoIds: [clock], from: '2021-05-03', to: null, place: null })).toEqual({
    changed: 1,
    changeId: expect.any(String),
    takenFrom: '2021-05-03',
    takenTo: '2021-05-03',
    place: null,
  });
  await set({ photoIds: [clock], place: ' na  cozinha\0 ' });
  await set({ photoIds: [clock], latitude: -12.97, longitude: -38.5 });
  expect(await photoDetails({ ctx: ana, input: { photoId: clock } })).toEqual({
    photoId: clock,
    description: 'O relógio',
    caption: null,
    sentOn: [today],
    takenFrom: '2021-05-03',
    takenTo: '2021-05-03',
    place: 'na cozinha',
    latitude: -12.97,
    longitude: -38.5,
    text: null,
  });
  expect(await getPhoto({ ctx: ana, input: { imageId: clock } })).toMatchObject({
    takenFrom: '2021-05-03',
    takenTo: '2021-05-03',
    place: 'na cozinha',
    arrivals: [expect.any(Date)],
  });
});

test.each([
  ['nothing', {}],
  ['a day that does not exist', { from: '2019-02-30' }],
  ['a day in words', { from: 'ontem' }],
  ['an end before the start', { from: '2019-05-02', to: '2019-05-01' }],
  ['a time to come', { from: '2999-01-01' }],
  ['half a pin', { latitude: 1 }],
  ['a pin off the globe', { latitude: 91, longitude: 0 }],
  ['no number', { latitude: Number.NaN, longitude: 0 }],
  ['white space', { place: ' \n ' }],
])('%s is refused and changes nothing', async (_, details) => {
  const before = await photoDetails({ ctx: ana, input: { photoId: dogs } });
  const refused = set({ photoIds: [dogs], ...details });
  await expect(refused).rejects.toMatchObject({ code: 'bad_request' });
  expect(await photoDetails({ ctx: ana, input: { photoId: dogs } })).toEqual(before);
});

test('a story is no place', async () => {
  await expect(set({ photoIds: [dogs], place: 'a'.repeat(301) })).rejects.toMatchObject({
    code: 'too_large',
  });
});

test('another person’s photo cannot be dated, placed or asked about by its id', async () => {
  const refused = { code: 'not_found' };
  await expect(set({ photoIds: [dogs], place: 'meu' }, bruno)).rejects.toMatchObject(refused);
  await expect(photoDetails({ ctx: bruno, input: { photoId: dogs } })).rejects.toMatchObject(
    refused,
  );
  expect((await photoDetails({ ctx: ana, input: { photoId: dogs } })).place).toMatch(/Santos/);
});

test('the file tells its day and place; what is served of it does not', async () => {
  const bytes = await readFile('lib/collection/testing/cat.heic');
  const attachment = await makeAttachment(bruno);
  const input = { bytes, contentType: 'image/heic', ...attachment };
  const { photoId } = await addPhoto({ ctx: bruno, input });
  expect(await photoDetails({ ctx: bruno, input: { photoId } })).toMatchObject({
    takenFrom: '2019-07-14',
    takenTo: '2019-07-14',
    longitude: -38.5,
    place: null,
  });
  const { link, contentType } = await (await db()).image.findUniqueOrThrow({
    where: { id: photoId },
  });
  expect(contentType).toBe('image/heic');
  const { getStorage } = await import('@/lib/storage');
  expect((await getStorage().get(`${link}/original.heic`))?.body).toEqual(bytes);
  const { body } = await readImage({ ctx: bruno, input: { imageId: photoId, variant: 'full' } });
  expect(body.includes('Exif')).toBe(false);
});
