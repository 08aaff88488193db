import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeDatabase, db, openDatabase } from '@/lib/db';
import { prepareTestDatabase } from '@/lib/db/testing/test-database';
import { findPhotos } from '@/lib/search';
import { getStorage, openLink } from '@/lib/storage';
import { keepDrawing, linkDrawing, readDrawing, storeDrawing } from '..';
import { sweepOrphanedBlobs } from '../ingest/variants/orphaned-blobs';
import { makePerson } from '../testing/photo-fixtures';

const tonight = { untilMs: Number.POSITIVE_INFINITY };

let testDatabase: Awaited<ReturnType<typeof prepareTestDatabase>>;
/** Stands for what an image model answers: PNG, of its size. */
let drawing: Buffer;

beforeAll(async () => {
  testDatabase = await prepareTestDatabase();
  await openDatabase();
  const photo = await readFile('public/demo/grey-cat.jpg');
  drawing = await sharp(photo).resize(256, 256, { fit: 'cover' }).png().toBuffer();
});

afterAll(async () => {
  await closeDatabase();
  await testDatabase.remove();
});

const model = 'gpt-image-1';
const hoursAgo = () => new Date(Date.now() - 2 * 60 * 60 * 1000);

async function keep(name: string) {
  const ctx = await makePerson(name);
  const stored = await storeDrawing({ ctx, input: { bytes: drawing, model } });
  const input = { ...stored, prompt: 'Um gato de chapéu', turnId: uuidv7() };
  return { ctx, stored, ...(await keepDrawing({ ctx, input })) };
}

test('a drawing is shown marked as made by a model, and its own bytes are kept as they came', async () => {
  const { ctx, stored, drawingId } = await keep('Ana');
  const { body, contentType } = await readDrawing({ ctx, input: { drawingId } });
  expect(contentType).toBe('image/jpeg');
  expect(body.length).toBeLessThan(5_000_000);
  const { width, xmp } = await sharp(body).metadata();
  expect(width).toBe(256);
  expect(String(xmp)).toContain('digitalsourcetype/trainedAlgorithmicMedia');
  expect(String(xmp)).toContain(model);
  expect(stored.folder).toMatch(new RegExp(`^drawings/${ctx.personId}/`));
  const original = await getStorage().get(`${stored.folder}/original.png`);
  expect(original?.body.equals(drawing)).toBe(true);
});

test('it is nobody else’s, and never among the photographs', async () => {
  const { ctx, drawingId } = await keep('Bia');
  const stranger = await makePerson('Caio');
  const notFound = { code: 'not_found' };
  await expect(readDrawing({ ctx: stranger, input: { drawingId } })).rejects.toMatchObject(
    notFound,
  );
  const link = linkDrawing({ ctx: stranger, input: { drawingId, isSmall: false } });
  await expect(link).rejects.toMatchObject(notFound);
  const query = { words: 'gato', from: null, to: null, order: 'newest' as const, after: null };
  const { photos } = await findPhotos({ ctx, input: { ...query, limit: 5 } });
  expect(photos).toEqual([]);
});

test('WhatsApp gets it by a link of minutes, and smaller when it was refused', async () => {
  const { ctx, stored, drawingId } = await keep('Davi');
  const token = async (isSmall: boolean) =>
    (await linkDrawing({ ctx, input: { drawingId, isSmall } })).split('/').at(-1) ?? '';
  expect(openLink(await token(false))).toBe(`${stored.folder}/full.jpg`);
  expect(openLink(await token(true))).toBe(`${stored.folder}/small.jpg`);
});

test('what never got a row is swept, what has one stays', async () => {
  const kept = await keep('Eva');
  const ctx = await makePerson('Gil');
  const { folder } = await storeDrawing({ ctx, input: { bytes: drawing, model } });
  await (await db()).orphanedBlob.updateMany({ data: { createdAt: hoursAgo() } });
  // As if its note had been left behind by a crash: the row still holds it.
  const { folder: keptFolder, contentType } = kept.stored;
  const note = { folder: keptFolder, contentType, createdAt: hoursAgo() };
  await (await db()).orphanedBlob.create({ data: note });
  await sweepOrphanedBlobs(tonight);
  const storage = getStorage();
  expect(await storage.exists(`${folder}/original.png`)).toBe(false);
  expect(await storage.exists(`${folder}/full.jpg`)).toBe(false);
  expect(await storage.exists(`${keptFolder}/full.jpg`)).toBe(true);
});

test('bytes that are no picture leave nothing behind', async () => {
  const ctx = await makePerson('Hugo');
  const input = { bytes: drawing.subarray(0, 1000), model };
  await expect(storeDrawing({ ctx, input })).rejects.toMatchObject({ code: 'bad_media' });
  expect(await (await db()).orphanedBlob.count()).toBe(0);
});
