import { afterAll, beforeAll, expect, test } from 'vitest';
import { addLooks as add, makePerson } from '@/lib/collection/testing/photo-fixtures';
import type { PersonContext } from '@/lib/context';
import { closeDatabase, db, openDatabase } from '@/lib/db';
import { prepareTestDatabase } from '@/lib/db/testing/test-database';
import { findSimilarPhotos } from '@/lib/search';

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

async function similar(ctx: Parameters<typeof findSimilarPhotos>[0]['ctx'], imageId: number) {
  const { photos } = await findSimilarPhotos({ ctx, input: { imageId, limit: 8 } });
  return photos.map(({ id }) => id);
}

test('the nearest come first; what is not alike, the photo itself and its doubles never', async () => {
  const photo = await add(ana, { vector: [100, 0, 0, 0], contentHash: 'd'.repeat(64) });
  const near = await add(ana, { vector: [80, 60, 0, 0] });
  const nearest = await add(ana, { vector: [120, 20, 0, 0] });
  await add(ana, { vector: [0, 100, 0, 0] });
  await add(ana, { vector: [-100, 0, 0, 0] });
  await add(ana, { vector: [100, 0, 0, 0], contentHash: 'd'.repeat(64) });
  await add(bruno, { vector: [100, 1, 0, 0] });
  expect(await similar(ana, photo)).toEqual([nearest, near]);
  // An operator sees what its owner sees, and nobody else's beside it.
  expect(await similar({ actor: 'operator' }, photo)).toEqual([nearest, near]);
  const one = await findSimilarPhotos({ ctx: ana, input: { imageId: photo, limit: 1 } });
  expect(one.photos.map(({ id }) => id)).toEqual([nearest]);
  await expect(similar(bruno, photo)).rejects.toMatchObject({ code: 'not_found' });
});

test('the same bytes twice are one result', async () => {
  const carla = await makePerson('Carla');
  const photo = await add(carla, { vector: [50, 50, 1, 0] });
  const twice = { vector: [50, 50, 0, 0], contentHash: 'e'.repeat(64) };
  await add(carla, twice);
  const newest = await add(carla, twice);
  expect(await similar(carla, photo)).toEqual([newest]);
});

test('where no vector is known, the hash of light and shadow finds edits of the photo', async () => {
  const dora = await makePerson('Dora');
  const photo = await add(dora, { hash: -1n });
  const edited = await add(dora, { hash: -1n ^ 0b111n });
  const other = await add(dora, { vector: [1, 2, 3, 4], hash: -1n ^ 0xfff_fff0_0000n });
  const looked = await add(dora, { vector: [1, 2, 3, 4], hash: -1n ^ 0b1n });
  expect(await similar(dora, photo)).toEqual([looked, edited]);
  expect(await similar(dora, other)).toEqual([looked]);
  // At a photo of which nothing is known, nothing is guessed.
  expect(await similar(dora, await add(dora, {}))).toEqual([]);
});

test('more photos than are read at a time are compared all the same', async () => {
  const elisa = await makePerson('Elisa');
  const oldest = await add(elisa, { vector: [0, 0, 90, 10] });
  await (await db()).$executeRaw`
    INSERT INTO table_image_link (image_link, owner_id, content_hash, image_vector)
    SELECT 'x' || n, ${elisa.personId}::uuid, lpad('f' || n, 64, '0'), '\\x7f000000'::bytea
    FROM generate_series(1, 5100) AS n`;
  const photo = await add(elisa, { vector: [0, 0, 90, 0] });
  expect(await similar(elisa, photo)).toEqual([oldest]);
});
