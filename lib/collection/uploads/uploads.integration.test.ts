import { randomUUID } from 'node:crypto';
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
  cancelUpload,
  finishUpload,
  listWaitingPhotos,
  openUpload,
  partBytes,
  putPart,
  sweepUploads,
} from '..';
import { readDemo } from '../testing/edit-photo';
import { makeAttachment, makePerson } from '../testing/photo-fixtures';

const tonight = { untilMs: Number.POSITIVE_INFINITY };

let testDatabase: Awaited<ReturnType<typeof prepareTestDatabase>>;
let small: Buffer;
/** Of three parts. */
let large: Buffer;

beforeAll(async () => {
  testDatabase = await prepareTestDatabase();
  await openDatabase();
  small = await readDemo('grey-cat.jpg');
  large = await sharp(await readDemo('forest-stream.jpg'))
    .resize(900)
    .png({ compressionLevel: 0 })
    .toBuffer();
  expect(Math.ceil(large.length / partBytes)).toBeGreaterThan(1);
});

afterAll(async () => {
  await closeDatabase();
  await testDatabase.remove();
});

function begin(ctx: PersonContext, bytes: Buffer, batchId: string = randomUUID()) {
  const fingerprint = `f-${bytes.length}-${bytes.subarray(0, 8).toString('hex')}`;
  return openUpload({ ctx, input: { fingerprint, byteSize: bytes.length, batchId } });
}

async function putRest(ctx: PersonContext, uploadId: string, bytes: Buffer, received: number) {
  for (let offset = received; offset < bytes.length; ) {
    const part = bytes.subarray(offset, offset + partBytes);
    ({ received: offset } = await putPart({ ctx, input: { uploadId, offset, bytes: part } }));
  }
}

async function bring(ctx: PersonContext, bytes: Buffer, words: string | null, batchId?: string) {
  const { uploadId } = await begin(ctx, bytes, batchId);
  await putRest(ctx, uploadId, bytes, 0);
  return finishUpload({ ctx, input: { uploadId, words } });
}

async function partsOf({ personId }: PersonContext): Promise<string[]> {
  const folder = path.join(getConfig().dataDir, 'media', 'uploads', personId);
  const found = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return found.filter((one) => one.isFile()).map(({ name }) => name);
}

const rowOf = async (id: number) =>
  (await db()).image.findUniqueOrThrow({
    where: { id },
    include: { description: true, arrivals: true },
  });

test('a file that broke off goes on where it was, and is the photo byte for byte', async () => {
  const ana = await makePerson('Ana');
  const { uploadId } = await begin(ana, large);
  await putPart({ ctx: ana, input: { uploadId, offset: 0, bytes: large.subarray(0, partBytes) } });
  await expect(finishUpload({ ctx: ana, input: { uploadId, words: null } })).rejects.toMatchObject({
    code: 'bad_request',
  });
  const again = await begin(ana, large);
  expect(again).toEqual({ uploadId, received: partBytes, partBytes });
  await putRest(ana, uploadId, large, again.received);
  const kept = await finishUpload({ ctx: ana, input: { uploadId, words: null } });
  expect(kept).toMatchObject({ personId: ana.personId, isKnown: false });
  const row = await rowOf(kept.photoId);
  expect(row).toMatchObject({ byteSize: large.length, contentType: 'image/png' });
  expect(row.arrivals).toMatchObject([{ mediaId: null }]);
  expect(await partsOf(ana)).toEqual([]);
  expect(await finishUpload({ ctx: ana, input: { uploadId, words: null } })).toEqual(kept);
});

test('a part that comes twice, or at the wrong place, changes nothing', async () => {
  const ana = await makePerson('Ana');
  const { uploadId } = await begin(ana, large);
  const first = { uploadId, offset: 0, bytes: large.subarray(0, partBytes) };
  expect(await putPart({ ctx: ana, input: first })).toEqual({ received: partBytes });
  expect(await putPart({ ctx: ana, input: first })).toEqual({ received: partBytes });
  const ahead = { uploadId, offset: partBytes * 2, bytes: large.subarray(partBytes * 2) };
  expect(await putPart({ ctx: ana, input: ahead })).toEqual({ received: partBytes });
  const short = { uploadId, offset: partBytes, bytes: large.subarray(0, 10) };
  await expect(putPart({ ctx: ana, input: short })).rejects.toMatchObject({ code: 'bad_request' });
});

test('the same photo as in chat is kept once, with the words of both', async () => {
  const ana = await makePerson('Ana');
  const attachment = await makeAttachment(ana);
  const input = { bytes: small, contentType: 'image/jpeg', ...attachment };
  const { photoId } = await addPhoto({ ctx: ana, input });
  const kept = await bring(ana, small, 'O gato cinza');
  expect(kept).toMatchObject({ photoId, isKnown: true });
  const row = await rowOf(photoId);
  expect(row.arrivals).toHaveLength(2);
  expect(row.description?.text).toBe('O gato cinza');
});

test('photos of a batch share one description, and wait for words together without one', async () => {
  const ana = await makePerson('Ana');
  const files = await Promise.all(['dandelions.jpg', 'wall-clock.jpg'].map(readDemo));
  const described = randomUUID();
  const [one, other] = await Promise.all(
    files.map((file) => bring(ana, file, 'Na fazenda', described)),
  );
  const rows = await Promise.all([one, other].map((kept) => rowOf(kept?.photoId ?? 0)));
  expect(rows[0]?.descriptionId).not.toBeNull();
  expect(rows[0]?.descriptionId).toBe(rows[1]?.descriptionId);
  const bare = randomUUID();
  const more = await Promise.all(['citrus-slices.jpg', 'paint-brushes.jpg'].map(readDemo));
  const waiting = await Promise.all(more.map((file) => bring(ana, file, null, bare)));
  const found = await listWaitingPhotos({ ctx: ana, input: {} });
  expect(new Set(found.photoIds)).toEqual(new Set(waiting.map(({ photoId }) => photoId)));
});

test('what is no photo by its bytes is refused at its first part', async () => {
  const ana = await makePerson('Ana');
  for (const text of ['<svg xmlns="http://www.w3.org/2000/svg"/>', 'PK\u0003\u0004 zip', 'words']) {
    const bytes = Buffer.from(text);
    const { uploadId } = await begin(ana, bytes);
    await expect(
      putPart({ ctx: ana, input: { uploadId, offset: 0, bytes } }),
    ).rejects.toMatchObject({ code: 'unsupported_media' });
    await expect(
      finishUpload({ ctx: ana, input: { uploadId, words: null } }),
    ).rejects.toMatchObject({ code: 'unsupported_media' });
  }
  expect(await partsOf(ana)).toEqual([]);
});

test('a file that nothing opens, one of too many pixels and one of too many bytes leave no photo', async () => {
  const ana = await makePerson('Ana');
  const vast = await sharp({
    create: { width: 8000, height: 5001, channels: 3, background: 'teal' },
  })
    .png()
    .toBuffer();
  await expect(bring(ana, vast, null)).rejects.toMatchObject({ code: 'too_large' });
  await expect(bring(ana, small.subarray(0, 100), null)).rejects.toMatchObject({
    code: 'bad_media',
  });
  const input = {
    fingerprint: 'f-too-large',
    byteSize: 16 * 1024 * 1024 + 1,
    batchId: randomUUID(),
  };
  await expect(openUpload({ ctx: ana, input })).rejects.toMatchObject({ code: 'too_large' });
  await expect(openUpload({ ctx: ana, input: { ...input, byteSize: 0 } })).rejects.toMatchObject({
    code: 'bad_media',
  });
  expect(await partsOf(ana)).toEqual([]);
  expect(await (await db()).image.count({ where: { ownerId: ana.personId } })).toBe(0);
});

test('an upload is its owner’s alone', async () => {
  const ana = await makePerson('Ana');
  const bruno = await makePerson('Bruno');
  const { uploadId } = await begin(ana, small);
  const notFound = { code: 'not_found' };
  await expect(
    putPart({ ctx: bruno, input: { uploadId, offset: 0, bytes: small } }),
  ).rejects.toMatchObject(notFound);
  await expect(
    finishUpload({ ctx: bruno, input: { uploadId, words: null } }),
  ).rejects.toMatchObject(notFound);
  await expect(cancelUpload({ ctx: bruno, input: { uploadId } })).rejects.toMatchObject(notFound);
  expect((await begin(bruno, small)).uploadId).not.toBe(uploadId);
  const ghost: PersonContext = { actor: 'person', personId: randomUUID() };
  await expect(begin(ghost, small)).rejects.toMatchObject(notFound);
});

test('a cancelled upload takes no more parts, and the file begins anew', async () => {
  const ana = await makePerson('Ana');
  const { uploadId } = await begin(ana, large);
  const part = { uploadId, offset: 0, bytes: large.subarray(0, partBytes) };
  await putPart({ ctx: ana, input: part });
  await cancelUpload({ ctx: ana, input: { uploadId } });
  expect(await partsOf(ana)).toEqual([]);
  await expect(putPart({ ctx: ana, input: part })).rejects.toMatchObject({ code: 'not_found' });
  expect(await begin(ana, large)).toMatchObject({ received: 0 });
});

test('a person brings 4 GB a day and has 200 open files at most', async () => {
  const ana = await makePerson('Ana');
  const client = await db();
  const row = (status: 'open' | 'kept', byteSize: number) => ({
    ownerId: ana.personId,
    batchId: randomUUID(),
    fingerprint: randomUUID(),
    byteSize,
    status,
  });
  await client.upload.createMany({ data: Array.from({ length: 200 }, () => row('open', 1)) });
  await expect(begin(ana, small)).rejects.toMatchObject({ code: 'over_budget' });
  await client.upload.deleteMany({ where: { ownerId: ana.personId } });
  const twoThirds = Array.from({ length: 2 }, () => row('kept', 2 ** 31 - 1));
  await client.upload.createMany({ data: twoThirds });
  await expect(begin(ana, small)).rejects.toMatchObject({ code: 'over_budget' });
  const yesterday = new Date(Date.now() - 25 * 60 * 60 * 1000);
  await client.upload.updateMany({
    where: { ownerId: ana.personId },
    data: { createdAt: yesterday },
  });
  expect(await begin(ana, small)).toMatchObject({ received: 0 });
});

test('what nobody went on with for two days is swept, and only that', async () => {
  const ana = await makePerson('Ana');
  const client = await db();
  const old = await begin(ana, large);
  const part = { uploadId: old.uploadId, offset: 0, bytes: large.subarray(0, partBytes) };
  await putPart({ ctx: ana, input: part });
  const fresh = await begin(ana, small);
  const longAgo = new Date(Date.now() - 49 * 60 * 60 * 1000);
  await client.upload.update({ where: { id: old.uploadId }, data: { updatedAt: longAgo } });
  await sweepUploads(tonight);
  expect(await partsOf(ana)).toEqual([]);
  const left = await client.upload.findMany({ where: { ownerId: ana.personId } });
  expect(left.map(({ id }) => id)).toEqual([fresh.uploadId]);
});
