import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PersonContext } from '@/lib/context';
import { closeDatabase, db, openDatabase } from '@/lib/db';
import { prepareTestDatabase } from '@/lib/db/testing/test-database';
import { findPhotos } from '@/lib/search';
import { getStorage } from '@/lib/storage';
import {
  countPhotos,
  createAlbum,
  deletePhotos,
  dropOldChanges,
  dropOldDeletions,
  emptyTrash,
  getPhoto,
  listTrash,
  readAlbum,
  readImage,
  readTrashedImage,
  restorePhotos,
  setDescription,
  setPhotoDetails,
  sweepOrphanedBlobs,
  undo,
  undoLast,
} from '..';
import { keepPhoto, makePerson } from '../testing/photo-fixtures';

const tonight = { untilMs: Number.POSITIVE_INFINITY };

const dayMs = 24 * 60 * 60 * 1000;
let testDatabase: Awaited<ReturnType<typeof prepareTestDatabase>>;
let bruno: PersonContext;

beforeAll(async () => {
  testDatabase = await prepareTestDatabase();
  await openDatabase();
  bruno = await makePerson('Bruno');
});

afterAll(async () => {
  await closeDatabase();
  await testDatabase.remove();
});

const find = (ctx: PersonContext, words: string) =>
  findPhotos({
    ctx,
    input: { words, from: null, to: null, order: 'newest', after: null, limit: 10, meaning: null },
  });

/** Every column of the photo and its words, save what is derived. */
async function wholeRow(imageId: number) {
  const rows = await (await db()).$queryRaw<{ image: object; words: object | null }[]>`
    SELECT to_jsonb(i) - 'search_words' AS image, to_jsonb(d) - 'search_words' AS words
    FROM table_image_link i LEFT JOIN table_descricao d ON d.id = i.id_descricao
    WHERE i.id = ${imageId}`;
  return rows[0];
}

async function linkOf(imageId: number): Promise<string> {
  const { link } = await (await db()).image.findUniqueOrThrow({ where: { id: imageId } });
  return link;
}

test('a deleted photo is nowhere, and comes back with all that was its own', async () => {
  const ana = await makePerson('Ana');
  const client = await db();
  const photo = await keepPhoto(ana, 'dogs-at-the-window.jpg', 'Cachorros na janela');
  await setPhotoDetails({
    ctx: ana,
    input: { photoIds: [photo], from: '2019-07-14', place: 'Santos' },
  });
  const data = { perceptualHash: -1234567890123456789n, imageVector: new Uint8Array([0, 255, 92]) };
  await client.image.update({ where: { id: photo }, data: { ...data, labels: ['coco:dog 0.9'] } });
  const { album } = await createAlbum({ ctx: ana, input: { name: 'Casa', photoIds: [photo] } });
  const shown = await client.message.create({
    data: { personId: ana.personId, direction: 'outbound', body: '', imageId: photo },
  });
  const before = await wholeRow(photo);
  const arrivals = await client.arrival.findMany({ where: { imageId: photo } });
  const media = await client.media.findFirstOrThrow({ where: { imageId: photo } });

  const { changeId, deleted } = await deletePhotos({ ctx: ana, input: { photoIds: [photo] } });
  expect(deleted).toBe(1);
  expect(await wholeRow(photo)).toBeUndefined();
  expect(await countPhotos({ ctx: ana })).toBe(0);
  expect((await find(ana, 'cachorros')).found).toBe(0);
  const gone = { code: 'not_found' };
  await expect(getPhoto({ ctx: ana, input: { imageId: photo } })).rejects.toMatchObject(gone);
  await expect(
    readImage({ ctx: ana, input: { imageId: photo, variant: 'w320' } }),
  ).rejects.toMatchObject(gone);
  expect(await client.description.count({ where: { ownerId: ana.personId } })).toBe(0);
  expect(
    await readAlbum({ ctx: ana, input: { albumId: album.id, after: null, limit: 9 } }),
  ).toMatchObject({
    photoCount: 0,
  });

  expect(await undo({ ctx: ana, input: { changeId: changeId ?? '' } })).toMatchObject({
    kind: 'deleted',
    photoIds: [photo],
  });
  expect(await wholeRow(photo)).toEqual(before);
  expect((await find(ana, 'cachorros santos')).photos.map(({ id }) => id)).toEqual([photo]);
  expect(await client.arrival.findMany({ where: { imageId: photo } })).toEqual(arrivals);
  expect(await client.media.findUnique({ where: { id: media.id } })).toEqual(media);
  expect(await client.message.findUnique({ where: { id: shown.id } })).toEqual(shown);
  expect(
    (await readAlbum({ ctx: ana, input: { albumId: album.id, after: null, limit: 9 } })).photos,
  ).toHaveLength(1);
  expect(
    (await readImage({ ctx: ana, input: { imageId: photo, variant: 'full' } })).body.length,
  ).toBeGreaterThan(1000);
  expect((await listTrash({ ctx: ana })).total).toBe(0);
  // What follows in the sequence is another photo.
  expect(await keepPhoto(ana, 'grey-cat.jpg', null)).toBeGreaterThan(photo);
});

test('words that several photos share outlive each of them; new ones are for the photo named', async () => {
  const ana = await makePerson('Ana');
  const one = await keepPhoto(ana, 'wall-clock.jpg', 'Relógio');
  const two = await keepPhoto(ana, 'dandelions.jpg', null);
  const client = await db();
  const { descriptionId } = await client.image.findUniqueOrThrow({ where: { id: one } });
  await client.image.update({ where: { id: two }, data: { descriptionId } });
  await deletePhotos({ ctx: ana, input: { photoIds: [one] } });
  await setDescription({
    ctx: ana,
    input: { mode: 'replace', photoIds: [two], words: 'Despertador' },
  });
  await deletePhotos({ ctx: ana, input: { photoIds: [two] } });
  expect(
    (await listTrash({ ctx: ana })).photos.map(({ id, description }) => [id, description]),
  ).toEqual([
    [two, 'Despertador'],
    [one, 'Relógio'],
  ]);
  await restorePhotos({ ctx: ana, input: { photoIds: [one] } });
  expect((await getPhoto({ ctx: ana, input: { imageId: one } })).description).toBe('Relógio');
  await restorePhotos({ ctx: ana, input: { photoIds: null } });
  expect((await getPhoto({ ctx: ana, input: { imageId: two } })).description).toBe('Despertador');
  // Both deletions are settled: what is taken back now is the correction.
  expect(await undoLast({ ctx: ana })).toMatchObject({ kind: 'words', words: 'Relógio' });
  expect((await getPhoto({ ctx: ana, input: { imageId: two } })).descriptionId).toBe(descriptionId);
});

test('the same photo sent again while it is in the bin is a new one, and both live', async () => {
  const ana = await makePerson('Ana');
  const first = await keepPhoto(ana, 'citrus-slices.jpg', 'Laranja');
  const { changeId } = await deletePhotos({ ctx: ana, input: { photoIds: [first] } });
  const again = await keepPhoto(ana, 'citrus-slices.jpg', 'Laranja de novo');
  expect(again).not.toBe(first);
  const link = await linkOf(again);
  // The bin lets go of its bytes only where no photo of theirs needs them.
  await (await db()).orphanedBlob.create({
    data: { folder: link, contentType: 'image/jpeg', createdAt: new Date(0) },
  });
  await sweepOrphanedBlobs(tonight);
  expect(await getStorage().exists(`${link}/full.jpg`)).toBe(true);
  await undo({ ctx: ana, input: { changeId: changeId ?? '' } });
  expect((await find(ana, 'laranja')).found).toBe(2);
  await deletePhotos({ ctx: ana, input: { photoIds: [first] } });
  expect(await emptyTrash({ ctx: ana })).toEqual({ dropped: 1 });
  expect(await getStorage().exists(`${link}/full.jpg`)).toBe(true);
  expect((await getPhoto({ ctx: ana, input: { imageId: again } })).description).toBe(
    'Laranja de novo',
  );
});

test('bytes stay with the bin, also through a sweep, and go with it', async () => {
  const ana = await makePerson('Ana');
  const photo = await keepPhoto(ana, 'grey-cat.jpg', 'Gata');
  const link = await linkOf(photo);
  await deletePhotos({ ctx: ana, input: { photoIds: [photo] } });
  await (await db()).orphanedBlob.create({
    data: { folder: link, contentType: 'image/jpeg', createdAt: new Date(0) },
  });
  await sweepOrphanedBlobs(tonight);
  expect(
    (await readTrashedImage({ ctx: ana, input: { imageId: photo } })).body.length,
  ).toBeGreaterThan(1000);
  expect(await emptyTrash({ ctx: ana })).toEqual({ dropped: 1 });
  expect(await getStorage().exists(`${link}/full.jpg`)).toBe(false);
  expect(await (await db()).trashedDescription.count({ where: { ownerId: ana.personId } })).toBe(0);
  expect(await undoLast({ ctx: ana })).toBeNull();
});

test('after 30 days rows and bytes go for good, and not a day before', async () => {
  const ana = await makePerson('Ana');
  const client = await db();
  const old = await keepPhoto(ana, 'paint-brushes.jpg', 'Pincéis');
  const young = await keepPhoto(ana, 'wall-clock.jpg', 'Relógio');
  const [oldLink, youngLink] = [await linkOf(old), await linkOf(young)];
  await deletePhotos({ ctx: ana, input: { photoIds: [old, young] } });
  const ago = (days: number) => new Date(Date.now() - days * dayMs);
  await client.trashedPhoto.update({ where: { imageId: old }, data: { deletedAt: ago(30.1) } });
  await client.trashedPhoto.update({ where: { imageId: young }, data: { deletedAt: ago(29.5) } });
  expect((await listTrash({ ctx: ana })).photos.map(({ daysLeft }) => daysLeft)).toEqual([1, 1]);
  expect(await dropOldDeletions(tonight)).toEqual({ done: 1, remaining: 0 });
  expect(await getStorage().exists(`${oldLink}/full.jpg`)).toBe(false);
  expect(await getStorage().exists(`${youngLink}/full.jpg`)).toBe(true);
  // One deletion of two photos: what is left of it can still be taken back.
  expect(await undoLast({ ctx: ana })).toMatchObject({ kind: 'deleted', photoIds: [young] });
  await client.change.updateMany({ where: { personId: ana.personId }, data: { at: ago(30.1) } });
  expect(await dropOldDeletions(tonight)).toEqual({ done: 0, remaining: 0 });
  expect(await dropOldChanges(tonight)).toEqual({ done: 1, remaining: 0 });
});

test('what was deleted is put back into a table that has changed since', async () => {
  const ana = await makePerson('Ana');
  const photo = await keepPhoto(ana, 'dandelions.jpg', 'Flor');
  await deletePhotos({ ctx: ana, input: { photoIds: [photo] } });
  const client = await db();
  await client.$executeRaw`
    UPDATE acervo_trashed_photo SET kept = (kept - 'labels') || '{"no_such_column": 1}'
    WHERE image_id = ${photo}`;
  await restorePhotos({ ctx: ana, input: { photoIds: [photo] } });
  const { labels } = await client.image.findUniqueOrThrow({ where: { id: photo } });
  expect(labels).toEqual([]);
});

test('nobody reaches into another person’s bin', async () => {
  const ana = await makePerson('Ana');
  const photo = await keepPhoto(ana, 'grey-cat.jpg', 'Gata');
  const { changeId } = await deletePhotos({ ctx: ana, input: { photoIds: [photo] } });
  const gone = { code: 'not_found' };
  await expect(readTrashedImage({ ctx: bruno, input: { imageId: photo } })).rejects.toMatchObject(
    gone,
  );
  await expect(restorePhotos({ ctx: bruno, input: { photoIds: [photo] } })).rejects.toMatchObject(
    gone,
  );
  await expect(undo({ ctx: bruno, input: { changeId: changeId ?? '' } })).rejects.toMatchObject(
    gone,
  );
  expect(await undoLast({ ctx: bruno })).toBeNull();
  expect(await emptyTrash({ ctx: bruno })).toEqual({ dropped: 0 });
  expect((await listTrash({ ctx: bruno })).photos).toEqual([]);
  expect((await listTrash({ ctx: ana })).total).toBe(1);
});
