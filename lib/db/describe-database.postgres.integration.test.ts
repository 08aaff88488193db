import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readExtensionStates } from './describe-database';

/**
 * Extensions that Debian's PostgreSQL brings: one that a database's owner may create (trusted), two
 * that only a superuser may, as pgvector's is, and one that no server has.
 */
const names = ['pg_trgm', 'pageinspect', 'file_fdw', 'no_such_extension'] as const;
const server = new pg.Client({ connectionString: process.env.ACERVO_TEST_DATABASE_URL });
const mark = randomBytes(4).toString('hex');
const owner = `owner_${mark}`;
const guest = `guest_${mark}`;
const database = `extensions_${mark}`;

beforeAll(async () => {
  await server.connect();
  for (const role of [owner, guest]) {
    await server.query(`CREATE ROLE ${role} LOGIN PASSWORD '${mark}'`);
  }
  await server.query(`CREATE DATABASE ${database} OWNER ${owner}`);
});

afterAll(async () => {
  await server.query(`DROP DATABASE ${database} WITH (FORCE)`);
  for (const role of [owner, guest]) await server.query(`DROP ROLE ${role}`);
  await server.end();
});

async function statesFor(user: string | null) {
  const url = new URL(process.env.ACERVO_TEST_DATABASE_URL ?? '');
  url.pathname = `/${database}`;
  if (user) {
    url.username = user;
    url.password = mark;
  }
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  try {
    return await readExtensionStates(
      async <Row>(text: string, values: unknown[]) =>
        (await client.query(text, values)).rows as Row[],
      names,
    );
  } finally {
    await client.end();
  }
}

test('an owner who is no superuser creates what is trusted, and nothing else', async () => {
  expect(await statesFor(owner)).toEqual({
    pg_trgm: 'ready',
    pageinspect: 'needs_administrator',
    file_fdw: 'needs_administrator',
    no_such_extension: 'missing',
  });
});

test('whoever may not create in the database creates none', async () => {
  expect(await statesFor(guest)).toMatchObject({
    pg_trgm: 'needs_administrator',
    pageinspect: 'needs_administrator',
  });
});

test('a superuser creates all, and what is on is on for everybody', async () => {
  expect(await statesFor(null)).toMatchObject({ pg_trgm: 'ready', pageinspect: 'ready' });
  const url = new URL(process.env.ACERVO_TEST_DATABASE_URL ?? '');
  url.pathname = `/${database}`;
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  await client.query('CREATE EXTENSION pageinspect');
  await client.end();
  expect(await statesFor(guest)).toMatchObject({ pageinspect: 'on' });
});
