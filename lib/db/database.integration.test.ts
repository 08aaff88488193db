import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeDatabase, db, engine, openDatabase, transact, transactRaw } from '.';
import type { PrismaClient } from './generated/client';
import { migrate } from './migrations/migrate';
import { readMigrations, readSchema } from './migrations/read-migrations';
import { createSchemaEngine } from './migrations/schema-engine';
import { prepareTestDatabase } from './testing/test-database';

let testDatabase: Awaited<ReturnType<typeof prepareTestDatabase>>;

beforeAll(async () => {
  testDatabase = await prepareTestDatabase({ isEmpty: true });
  await openDatabase();
});

afterAll(async () => {
  await closeDatabase();
  await testDatabase.remove();
});

test('opening a second time applies nothing', async () => {
  await closeDatabase();
  await openDatabase();
  const applied = await (await db()).$queryRaw`SELECT count(*)::int AS n FROM "_prisma_migrations"`;
  expect(applied).toEqual([{ n: (await readMigrations()).migrationDirectories.length }]);
});

test('a database of before the first migration is refused and left as it is', async () => {
  const first = (await readMigrations()).migrationDirectories[0]?.path ?? '';
  const rename = async (from: string, to: string) =>
    (await db()).$executeRaw`
      UPDATE "_prisma_migrations" SET migration_name = ${to} WHERE migration_name = ${from}`;
  await rename(first, 'older');
  await expect(migrate(await engine(), (await db()) as PrismaClient)).rejects.toMatchObject({
    code: 'misconfigured',
    message: expect.stringContaining('Nothing was changed'),
  });
  expect(await rename('older', first)).toBe(1);
});

test('the migrations make exactly what schema.prisma says', async () => {
  const { PGlite } = await import('@electric-sql/pglite');
  const { pg_trgm } = await import('@electric-sql/pglite/contrib/pg_trgm');
  const { PrismaPGlite } = await import('pglite-prisma-adapter');
  const scratch = new PrismaPGlite(await PGlite.create({ extensions: { pg_trgm } }));
  const schema = await readSchema();
  const schemaEngine = await createSchemaEngine(scratch, schema);
  const migrations = await readMigrations();
  const { stdout } = await schemaEngine.diff({
    from: { tag: 'migrations', ...migrations },
    to: { tag: 'schemaDatamodel', files: [schema] },
    script: true,
    exitCode: null,
    filters: { externalTables: [], externalEnums: [] },
  });
  expect(stdout?.trim()).toBe('-- This is an empty migration.');
});

test('a transaction that throws leaves nothing behind', async () => {
  const failed = transact(async (tx) => {
    await tx.person.create({ data: { address: 'whatsapp:+5571900000001', replyTo: 'x' } });
    throw new Error('midway');
  });
  await expect(failed).rejects.toThrow('midway');
  expect(await (await db()).person.count()).toBe(0);
});

test('bare statements commit together or not at all', async () => {
  const insert = `INSERT INTO acervo_person (id, address, reply_to) VALUES ($1::uuid, $2, $2)`;
  const count = async () => (await db()).person.count({ where: { replyTo: 'bare' } });
  const failed = transactRaw(async (run) => {
    await run(insert, [randomUUID(), 'bare']);
    throw new Error('midway');
  });
  await expect(failed).rejects.toThrow('midway');
  expect(await count()).toBe(0);
  await transactRaw((run) => run(insert, [randomUUID(), 'bare']));
  expect(await count()).toBe(1);
  await (await db()).person.deleteMany({ where: { replyTo: 'bare' } });
});

test('a pooler that forgets prepared statements costs a second try, not the message', async () => {
  const ask = () => transactRaw((run) => run<{ n: number }>('SELECT $1::int AS n', ['1']));
  expect(await ask()).toEqual([{ n: 1 }]);
  await transactRaw((run) => run('DEALLOCATE ALL', []));
  expect(await ask()).toEqual([{ n: 1 }]);
});

test.each([
  ['Cachorros na PRAIA', 'cachorro'],
  ['Meu cãozinho e dois cães', 'cão'],
  ['Rodelas de laranja e limão', 'limões'],
  ['Running dogs at the beach', 'dog run'],
  ['Los perros en la ventana', 'perro ventana'],
  ['Pôr do sol', 'por do sol'],
  ['Minha mãe', 'maes'],
])('%j is found by %j', async (description, words) => {
  const [row] = await (await db()).$queryRaw<{ found: boolean }[]>`
    SELECT acervo_search_vector(${description}) @@ acervo_search_query(${words}) AS found`;
  expect(row?.found).toBe(true);
});

test('times of sessions are UTC', async () => {
  expect(await (await db()).$queryRaw`SHOW TimeZone`).toEqual([{ TimeZone: 'UTC' }]);
  expect((await engine()).kind).toBe(testDatabase.url ? 'postgres' : 'pglite');
});
