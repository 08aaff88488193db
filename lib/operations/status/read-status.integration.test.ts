import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeDatabase, openDatabase } from '@/lib/db';
import { prepareTestDatabase } from '@/lib/db/testing/test-database';
import { readStatus } from '@/lib/operations';

const ctx = { actor: 'operator' } as const;
let testDatabase: Awaited<ReturnType<typeof prepareTestDatabase>>;

beforeAll(async () => {
  testDatabase = await prepareTestDatabase();
  await openDatabase();
});

afterAll(() => testDatabase.remove());

test('an operator is told what works and what is off, without a value of any secret', async () => {
  const status = await readStatus({ ctx });
  expect(status.storage).toBe('local');
  expect(status.database.report?.version).toMatch(/^\d+/);
  expect(Object.keys(status.database.report?.extensions ?? {})).toEqual([
    'pg_trgm',
    'unaccent',
    'vector',
  ]);
  expect(status.roles.find(({ role }) => role === 'assistant')).toMatchObject({ player: 'rules' });
  expect(status.usage).toMatchObject({ used: 0, usedMax: 10_000_000, byRole: [] });
  expect(JSON.stringify(status)).not.toContain(process.env.ACERVO_OPERATOR_KEY);
});

test('nobody else is told', async () => {
  const person = { actor: 'person', personId: 'x' } as never;
  await expect(readStatus({ ctx: person })).rejects.toMatchObject({ code: 'forbidden' });
});

test('a database that is away hides nothing but itself', async () => {
  await closeDatabase();
  const status = await readStatus({ ctx });
  expect(status).toMatchObject({ usage: null, database: { report: null }, storage: 'local' });
  expect(status.roles).toHaveLength(5);
});
