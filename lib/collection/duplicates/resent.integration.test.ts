import { readdir } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { getConfig } from '@/lib/config';
import type { PersonContext } from '@/lib/context';
import { closeDatabase, db, openDatabase } from '@/lib/db';
import { prepareTestDatabase } from '@/lib/db/testing/test-database';
import {
  addPhoto,
  deletePhotos,
  fingerprintOldPhotos,
  listResent,
  readOriginal,
  readOriginals,
  setDescription,
} from '..';
import { compress, readDemo } from '../testing/edit-photo';
import { makeAttachment, makePerson } from '../testing/photo-fixtures';

let testDatabase: Awaited<ReturnType<typeof prepareTestDatabase>>;
let dogs: Buffer;
let cat: Buffer;

beforeAll(async () => {
  testDatabase = await prepareTestDatabase();
  await openDatabase();
  [dogs, cat] = await Promise.all([
    readDemo('dogs-at-the-window.jpg'),
    readDemo('tabby-and-white-cat.jpg'),
  ]);
});

afterAll(async () => {
  await closeDatabase();
  await testDatabase.remove();
});

async function send(ctx: PersonContext, bytes: Buffer, contentType = 'image/jpeg') {
  const attachment = await makeAttachment(ctx);
  const { photoId } = await addPhoto({ ctx, input: { bytes, contentType, ...attachment } });
  return { photoId, ...attachment };
}

const textOf = async (id: number) =>
  (await (await db()).image.findUniqueOrThrow({ where: { id }, include: { description: true } }))
    .description?.text ?? null;
const countOf = async ({ personId }: PersonContext) =>
  (await db()).image.count({ where: { ownerId: personId } });
/** The folders in which there are bytes. */
async function foldersOf({ personId }: PersonContext): Promise<string[]> {
  const root = path.join(getConfig().dataDir, 'media', 'photos', personId);
  const files = await readdir(root, { recursive: true });
  return files.flatMap((file) => (path.extname(file) ? path.dirname(file) : []));
}
/** A photo's file as it lies in the store. */
async function bytesOf(ctx: PersonContext, photoId: number): Promise<Buffer | null> {
  const [original] = await readOriginals({ ctx, input: { photoIds: [photoId] } });
  return original ? readOriginal(original) : null;
}
const typeOf = async (bytes: Buffer) => `image/${(await sharp(bytes).metadata()).format}`;
const turn = (photo: Buffer) =>
  sharp(photo).rotate(90).withMetadata({ orientation: 8 }).jpeg().toBuffer();
const loose = async () => (await db()).orphanedBlob.count();

test('the very same bytes are one photo with every day it came', async () => {
  const ana = await makePerson('Ana');
  const first = await send(ana, dogs);
  const again = await send(ana, dogs);
  expect(again.photoId).toBe(first.photoId);
  expect(await countOf(ana)).toBe(1);
  expect(new Set(await foldersOf(ana)).size).toBe(1);
  expect(await loose()).toBe(0);
  const arrivals = await (await db()).arrival.findMany({ where: { imageId: first.photoId } });
  expect(new Set(arrivals.map(({ mediaId }) => mediaId))).toEqual(
    new Set([first.mediaId, again.mediaId]),
  );
  const input = { photoIds: [first.photoId] };
  expect(await listResent({ ctx: ana, input: { ...input, turnId: first.turnId } })).toEqual([]);
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: getConfig().timeZone }).format();
  expect(await listResent({ ctx: ana, input: { ...input, turnId: again.turnId } })).toEqual([
    { photoId: first.photoId, isCopy: false, firstSentOn: today, description: null },
  ]);
});

test.each([
  ['compressed again', (photo: Buffer) => compress(photo)],
  ['made half as large', (photo: Buffer) => sharp(photo).resize(400).jpeg().toBuffer()],
  ['turned, with a note of it in its metadata', turn],
  ['saved as PNG', (photo: Buffer) => sharp(photo).resize(600).png().toBuffer()],
])('a photo %s is a photo of its own, whose bytes are all there', async (_, edit) => {
  const ana = await makePerson('Ana');
  const first = await send(ana, dogs);
  const bytes = await edit(dogs);
  const second = await send(ana, bytes, await typeOf(bytes));
  expect(second.photoId).not.toBe(first.photoId);
  expect(await bytesOf(ana, first.photoId)).toEqual(dogs);
  expect(await bytesOf(ana, second.photoId)).toEqual(bytes);
  for (const { photoId } of [first, second]) {
    expect(await (await db()).arrival.count({ where: { imageId: photoId } })).toBe(1);
  }
});

test('another photo, a mirrored one, and somebody else’s are not the same', async () => {
  const ana = await makePerson('Ana');
  const bruno = await makePerson('Bruno');
  await send(ana, dogs);
  await send(ana, cat);
  await send(ana, await sharp(dogs).flop().jpeg().toBuffer());
  expect(await countOf(ana)).toBe(3);
  const his = await send(bruno, dogs);
  expect(await countOf(bruno)).toBe(1);
  expect(new Set(await foldersOf(bruno)).size).toBe(1);
  const input = { photoIds: [his.photoId], turnId: his.turnId };
  expect(await listResent({ ctx: bruno, input })).toEqual([]);
});

test('twice in one album, side by side: the same bytes are one photo, an edit is another', async () => {
  const ana = await makePerson('Ana');
  const small = await compress(dogs);
  const attachments = await Promise.all([0, 1, 2, 3].map(() => makeAttachment(ana)));
  const turnId = attachments[0]?.turnId ?? '';
  await (await db()).message.updateMany({ where: { personId: ana.personId }, data: { turnId } });
  const kept = await Promise.all(
    attachments.map(({ mediaId }, index) =>
      addPhoto({
        ctx: ana,
        input: {
          bytes: [dogs, dogs, small, cat][index] ?? dogs,
          contentType: 'image/jpeg',
          mediaId,
          turnId,
        },
      }),
    ),
  );
  const ids = kept.map(({ photoId }) => photoId);
  expect(ids[1]).toBe(ids[0]);
  expect(new Set(ids).size).toBe(3);
  expect(await countOf(ana)).toBe(3);
  expect(new Set(await foldersOf(ana)).size).toBe(3);
  expect(await loose()).toBe(0);
  expect(await listResent({ ctx: ana, input: { photoIds: ids, turnId } })).toEqual([]);
});

test('a second try at the same attachment adds no arrival, whichever way it went', async () => {
  const ana = await makePerson('Ana');
  const first = await send(ana, dogs);
  const { turnId, mediaId } = await makeAttachment(ana);
  const input = { bytes: dogs, contentType: 'image/jpeg', mediaId, turnId };
  const once = await addPhoto({ ctx: ana, input });
  expect(await addPhoto({ ctx: ana, input })).toEqual(once);
  expect(await (await db()).arrival.count({ where: { imageId: first.photoId } })).toBe(2);
});

test('a crash between the bytes and the row: the next try keeps the photo, once', async () => {
  const ana = await makePerson('Ana');
  const attachment = await makeAttachment(ana);
  const input = { bytes: dogs, contentType: 'image/jpeg', ...attachment };
  const client = await db();
  // The row cannot be written, after its bytes were put.
  await client.$executeRaw`ALTER TABLE acervo_arrival RENAME TO acervo_arrival_gone`;
  await expect(addPhoto({ ctx: ana, input })).rejects.toThrow();
  await client.$executeRaw`ALTER TABLE acervo_arrival_gone RENAME TO acervo_arrival`;
  expect(await countOf(ana)).toBe(0);
  expect(await loose()).toBe(1);
  const { photoId } = await addPhoto({ ctx: ana, input });
  expect(await countOf(ana)).toBe(1);
  expect(await loose()).toBe(0);
  expect(await client.arrival.count({ where: { imageId: photoId } })).toBe(1);
});

test('a photo from before the hash was kept is known by its bytes, and gets both its days', async () => {
  const ana = await makePerson('Ana');
  const first = await send(ana, dogs);
  const client = await db();
  await client.arrival.deleteMany({ where: { imageId: first.photoId } });
  const createdAt = new Date('2025-03-01T12:00:00Z');
  await client.image.update({
    where: { id: first.photoId },
    data: { perceptualHash: null, createdAt },
  });
  const again = await send(ana, dogs);
  expect(again.photoId).toBe(first.photoId);
  const input = { photoIds: [first.photoId], turnId: again.turnId };
  expect(await listResent({ ctx: ana, input })).toMatchObject([{ firstSentOn: '2025-03-01' }]);
});

test('photos from before the hash was kept get it at night', async () => {
  const ana = await makePerson('Ana');
  const [first, gone] = [await send(ana, dogs), await send(ana, cat)];
  const client = await db();
  const { perceptualHash } = await client.image.findUniqueOrThrow({ where: { id: first.photoId } });
  const own = { where: { ownerId: ana.personId } };
  await fingerprintOldPhotos({ untilMs: Number.POSITIVE_INFINITY });
  await client.image.updateMany({ ...own, data: { perceptualHash: null } });
  await client.image.update({ where: { id: gone.photoId }, data: { link: 'photos/gone/gone' } });
  expect(await fingerprintOldPhotos({ untilMs: Date.now() })).toEqual({ done: 0, remaining: 2 });
  expect(await fingerprintOldPhotos({ untilMs: Number.POSITIVE_INFINITY })).toEqual({
    done: 1,
    remaining: 0,
  });
  const hashes = await client.image.findMany({ ...own, orderBy: { id: 'asc' } });
  expect(hashes.map((image) => image.perceptualHash)).toEqual([perceptualHash, null]);
});

test('a photo that was deleted is new when it comes again', async () => {
  const ana = await makePerson('Ana');
  const first = await send(ana, dogs);
  await deletePhotos({ ctx: ana, input: { photoIds: [first.photoId] } });
  const again = await send(ana, dogs);
  expect(again.photoId).not.toBe(first.photoId);
  expect(new Set(await foldersOf(ana)).size).toBe(1);
});

test('words that come with a known photo: none is lost, none is said twice', async () => {
  const ana = await makePerson('Ana');
  const one = await send(ana, dogs);
  const two = await send(ana, cat);
  const say = (words: string, ...photoIds: number[]) =>
    setDescription({ ctx: ana, input: { mode: 'append', photoIds, words } });
  await say('Os bichos da casa', one.photoId, two.photoId);
  expect(await textOf(one.photoId)).toBe('Os bichos da casa');
  await say(' os bichos  da casa ', one.photoId);
  expect(await textOf(one.photoId)).toBe('Os bichos da casa');
  await say('Rex e Bidu', one.photoId);
  await say('Rex e Bidu', one.photoId);
  await say('Bidu', one.photoId);
  expect(await textOf(one.photoId)).toBe('Os bichos da casa\nRex e Bidu\nBidu');
  // It shared its words with the other photo, of which nothing more was said.
  expect(await textOf(two.photoId)).toBe('Os bichos da casa');
  const bruno = await makePerson('Bruno');
  await expect(
    setDescription({
      ctx: bruno,
      input: { mode: 'append', photoIds: [two.photoId], words: 'Meu' },
    }),
  ).rejects.toMatchObject({ code: 'not_found' });
  expect(await textOf(two.photoId)).toBe('Os bichos da casa');
});

test('words that would fill more than four long messages are left in the conversation', async () => {
  const ana = await makePerson('Ana');
  const { photoId } = await send(ana, dogs);
  for (const letter of 'abcdef') {
    await setDescription({
      ctx: ana,
      input: { mode: 'append', photoIds: [photoId], words: letter.repeat(4000) },
    });
  }
  expect((await textOf(photoId))?.length).toBe(4 * 4000 + 3);
});
