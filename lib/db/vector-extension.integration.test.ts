import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeDatabase, db, haveVectors, openDatabase } from '.';
import { prepareTestDatabase } from './testing/test-database';

let testDatabase: Awaited<ReturnType<typeof prepareTestDatabase>>;

beforeAll(async () => {
  testDatabase = await prepareTestDatabase({ isEmpty: true });
});

afterAll(async () => {
  await closeDatabase();
  await testDatabase.remove();
});

test('a data directory from before there were vectors opens, and gets them when asked', async (context) => {
  if (testDatabase.url) context.skip();
  const { PGlite } = await import('@electric-sql/pglite');
  const directory = path.join(process.env.ACERVO_DATA_DIR ?? '', 'database');
  await mkdir(directory, { recursive: true });
  const before = await PGlite.create(directory);
  await before.exec('CREATE TABLE kept AS SELECT 1 AS n');
  await before.close();
  await openDatabase();
  const client = await db();
  expect(await client.$queryRaw`SELECT n FROM kept`).toEqual([{ n: 1 }]);
  expect(await client.$queryRaw`SELECT 1 FROM pg_extension WHERE extname = 'vector'`).toEqual([]);
  expect(await haveVectors()).toBe(true);
  const same = await client.$queryRaw`SELECT '[1,2]'::halfvec <=> '[2,4]'::halfvec AS distance`;
  expect(same).toEqual([{ distance: expect.closeTo(0) }]);
});
