import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PersonContext } from '@/lib/context';
import { closeDatabase, db, openDatabase } from '@/lib/db';
import { prepareTestDatabase } from '@/lib/db/testing/test-database';
import { findPhotos, listPhotos, listReport } from '@/lib/search';
import {
  addPhoto,
  deletePhotos,
  emptyTrash,
  getPhoto,
  listWaitingPhotos,
  readImage,
  setCaptions,
  setDescription,
} from '.';
import { keepPhoto, makeAttachment, makePerson } from './testing/photo-fixtures';

const operator = { actor: 'operator' as const };
let testDatabase: Awaited<ReturnType<typeof prepareTestDatabase>>;
let ana: PersonContext;
let bruno: PersonContext;
let dogs: number;
let cat: number;

beforeAll(async () => {
  testDatabase = await prepareTestDatabase();
  await openDatabase();
  ana = await makePerson('Ana');
  bruno = await makePerson('Bruno');
  dogs = await keepPhoto(ana, 'dogs-at-the-window.jpg', 'Os cachorros na janela esperando');
  cat = await keepPhoto(ana, 'grey-cat.jpg', 'Gata cinza, pôr do sol no portão');
  await keepPhoto(bruno, 'maine-coon-cat.jpg', 'Cachorro? Não, gato peludo');
});

afterAll(async () => {
  await closeDatabase();
  await testDatabase.remove();
});

function find(ctx: PersonContext, words: string | null, more = {}) {
  const query = { words, from: null, to: null, order: 'newest' as const, after: null, limit: 10 };
  return findPhotos({ ctx, input: { ...query, ...more } });
}

test.each(['cachorro', 'CACHORROS', 'janela cachorro', 'cachorros esperando'])(
  'finds by %j what only its owner has',
  async (words) => {
    const { found, photos } = await find(ana, words);
    expect({ found, ids: photos.map((photo) => photo.id) }).toEqual({ found: 1, ids: [dogs] });
  },
);

test('accents may be left out, on either side', async () => {
  expect((await find(ana, 'por do sol portao')).photos[0]?.id).toBe(cat);
});

test('a typo is corrected by the words that the owner used', async () => {
  const { correctedTo, photos } = await find(ana, 'caxorro');
  expect(correctedTo).toMatch(/cachorro/);
  expect(photos.map((photo) => photo.id)).toEqual([dogs]);
});

test('nothing found names what is near and sends nothing', async () => {
  const { found, photos, near } = await find(ana, 'cachorro neve');
  expect({ found, photos }).toEqual({ found: 0, photos: [] });
  expect(near).toEqual(['Os cachorros na janela esperando']);
});

test('days are the viewer’s, both included', async () => {
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Sao_Paulo' }).format();
  expect((await find(ana, null, { from: today, to: today })).found).toBe(2);
  expect((await find(ana, null, { to: '2020-01-01' })).found).toBe(0);
  await expect(find(ana, null, { from: '2026-13-41' })).rejects.toMatchObject({
    code: 'bad_request',
  });
});

test('a model’s caption is found, below the person’s own words, and never replaces them', async () => {
  const other = await keepPhoto(ana, 'tabby-and-white-cat.jpg', 'O bicho da vizinha');
  const captions = [{ photoId: other, text: 'Uma gata tigrada', model: 'test' }];
  await setCaptions({ ctx: ana, input: { captions } });
  const { photos } = await find(ana, 'gata');
  expect(photos.map((photo) => photo.id)).toEqual([cat, other]);
  expect(photos[1]).toMatchObject({
    description: 'O bicho da vizinha',
    caption: captions[0]?.text,
  });
});

test('a corrected description is found by its new words and no longer by the old', async () => {
  const photo = await keepPhoto(ana, 'wall-clock.jpg', 'Relógio da sala');
  const words = 'Despertador da cozinha';
  await setDescription({ ctx: ana, input: { mode: 'replace', photoIds: [photo], words } });
  expect((await find(ana, 'despertador')).photos.map(({ id }) => id)).toEqual([photo]);
  expect((await find(ana, 'relógio')).found).toBe(0);
  await deletePhotos({ ctx: ana, input: { photoIds: [photo] } });
});

test('words that every language leaves out find nothing, not everything', async () => {
  expect((await find(ana, 'a')).found).toBe(0);
});

test('another person’s photo cannot be read, described, corrected or deleted by its id', async () => {
  const refused = { code: 'not_found' };
  const photoIds = [dogs];
  const imageId = dogs;
  await expect(getPhoto({ ctx: bruno, input: { imageId } })).rejects.toMatchObject(refused);
  const variant = 'w320' as const;
  await expect(readImage({ ctx: bruno, input: { imageId, variant } })).rejects.toMatchObject(
    refused,
  );
  const words = 'meu agora';
  for (const mode of ['fill', 'append', 'replace'] as const) {
    await expect(
      setDescription({ ctx: bruno, input: { mode, photoIds, words } }),
    ).rejects.toMatchObject(refused);
  }
  expect(await deletePhotos({ ctx: bruno, input: { photoIds } })).toMatchObject({ deleted: 0 });
  expect((await getPhoto({ ctx: ana, input: { imageId } })).description).toMatch(/janela/);
});

test('what is served carries no metadata; the original is kept as it came', async () => {
  const bytes = await sharp(await readFile('public/demo/wall-clock.jpg'))
    .withExif({ IFD0: { Make: 'Câmera' }, IFD3: { GPSLatitude: '12/1 58/1 0/1' } })
    .jpeg()
    .toBuffer();
  const attachment = await makeAttachment(ana);
  const { photoId } = await addPhoto({
    ctx: ana,
    input: { bytes, contentType: 'image/jpeg', ...attachment },
  });
  for (const variant of ['w320', 'w640', 'w1280', 'full'] as const) {
    const { body } = await readImage({ ctx: ana, input: { imageId: photoId, variant } });
    const { exif, xmp, iptc } = await sharp(body).metadata();
    expect({ exif, xmp, iptc }).toEqual({ exif: undefined, xmp: undefined, iptc: undefined });
  }
  await deletePhotos({ ctx: ana, input: { photoIds: [photoId] } });
});

test('the same attachment twice is one photo', async () => {
  const bytes = await readFile('public/demo/dandelions.jpg');
  const attachment = await makeAttachment(bruno);
  const input = { bytes, contentType: 'image/jpeg', ...attachment };
  const first = await addPhoto({ ctx: bruno, input });
  expect(await addPhoto({ ctx: bruno, input })).toEqual(first);
  expect((await listWaitingPhotos({ ctx: bruno, input: {} })).photoIds).toEqual([first.photoId]);
});

test('deleting takes rows and bytes, and spares bytes that another photo shares', async () => {
  const one = await keepPhoto(ana, 'citrus-slices.jpg', 'Laranja');
  // As kept before copies were recognised.
  const client = await db();
  const { link, contentHash, contentType } = await client.image.findUniqueOrThrow({
    where: { id: one },
  });
  const data = { link, contentHash, contentType, ownerId: ana.personId };
  const { id: two } = await client.image.create({ data });
  const read = (imageId: number) =>
    readImage({ ctx: ana, input: { imageId, variant: 'full' as const } });
  await deletePhotos({ ctx: ana, input: { photoIds: [one] } });
  await emptyTrash({ ctx: ana });
  expect((await read(two)).body.length).toBeGreaterThan(1000);
  await deletePhotos({ ctx: ana, input: { photoIds: [two] } });
  await emptyTrash({ ctx: ana });
  const { getStorage } = await import('@/lib/storage');
  expect(await getStorage().exists(`${link}/full.jpg`)).toBe(false);
  expect(await (await db()).description.count({ where: { text: 'Laranja' } })).toBe(0);
});

test('pages meet without a gap or a repeat, in either order', async () => {
  const all = (await listPhotos({ ctx: operator, input: { limit: 200 } })).photos;
  const seen: number[] = [];
  let after: string | undefined;
  do {
    const page = await listPhotos({ ctx: operator, input: { limit: 2, after } });
    seen.push(...page.photos.map((photo) => photo.id));
    after = page.next ?? undefined;
  } while (after);
  expect(seen).toEqual(all.map((photo) => photo.id));
});

test('a page address that is not ours is refused', async () => {
  await expect(listPhotos({ ctx: operator, input: { after: 'x' } })).rejects.toMatchObject({
    code: 'bad_request',
  });
});

test('of everyone’s photos the newest thousand that words find are searched, of one’s own all', async () => {
  const clara = await makePerson('Clara');
  await (await db()).image.createMany({
    data: Array.from({ length: 1001 }, (_, n) => ({
      ownerId: clara.personId,
      link: `photos/lighthouse/${n}`,
      caption: 'Farol aceso',
      createdAt: new Date(Date.UTC(2026, 0, 1) + n * 1000),
    })),
  });
  const { photos, next, total, isCut } = await listPhotos({ ctx: operator, input: { q: 'farol' } });
  expect({ total, isCut }).toEqual({ total: 1000, isCut: true });
  const second = { q: 'farol', limit: 200, after: next ?? '' };
  expect((await listPhotos({ ctx: operator, input: second })).photos[0]?.id).toBe(
    (photos.at(-1)?.id ?? 0) - 1,
  );
  const own = await listPhotos({ ctx: clara, input: { q: 'farol' } });
  expect({ total: own.total, isCut: own.isCut }).toEqual({ total: 1001, isCut: false });
});

test('the report keeps the original’s shape', async () => {
  const { rows } = await listReport({ ctx: operator, input: { q: 'cachorros janela' } });
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({
    descricao: 'Os cachorros na janela esperando',
    images: [{ id: dogs }],
  });
});
