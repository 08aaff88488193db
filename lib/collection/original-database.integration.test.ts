import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { GET } from '@/app/get-report-data/route';
import { closeDatabase, db, engine, openDatabase } from '@/lib/db';
import { prepareTestDatabase } from '@/lib/db/testing/test-database';
import { findPhotos } from '@/lib/search';
import { linkImage } from '.';

/** As the original's own program makes them. */
const original = `
  CREATE TABLE table_descricao (id serial PRIMARY KEY, descricao text NOT NULL,
    from_number varchar(20), created_at timestamp DEFAULT now());
  CREATE TABLE table_image_link (id serial PRIMARY KEY, image_link text NOT NULL,
    id_descricao integer REFERENCES table_descricao(id), created_at timestamp DEFAULT now());
  INSERT INTO table_descricao (descricao, from_number, created_at) VALUES
    ('Meu cachorro na praia', '+5571987654321', '2024-03-01 10:00:00.123456'),
    ('Café na varanda', '5571987654321', '2024-03-02 10:00:00'),
    ('Sem dono', NULL, NULL);
  INSERT INTO table_image_link (image_link, id_descricao) VALUES
    ('https://bucket.example/1.jpeg', 1), ('https://bucket.example/2.jpeg', 1),
    ('https://bucket.example/3.jpeg', 2), ('https://bucket.example/4.jpeg', 3);`;

let testDatabase: Awaited<ReturnType<typeof prepareTestDatabase>>;

beforeAll(async () => {
  testDatabase = await prepareTestDatabase({ isEmpty: true });
  await createOriginal();
  await openDatabase();
});

afterAll(async () => {
  await closeDatabase();
  await testDatabase.remove();
});

/** On the embedded engine, which the original never ran on, it is made in the same directory. */
async function createOriginal(): Promise<void> {
  if (testDatabase.url) {
    const connection = new pg.Client({ connectionString: testDatabase.url });
    await connection.connect();
    await connection.query(original);
    await connection.end();
    return;
  }
  const { PGlite } = await import('@electric-sql/pglite');
  const pglite = await PGlite.create(`${process.env.ACERVO_DATA_DIR}/database`);
  await pglite.exec(original);
  await pglite.close();
}

function report(query: string): Promise<Response> {
  const headers = { authorization: `Bearer ${process.env.ACERVO_OPERATOR_KEY}` };
  return GET(new Request(`http://127.0.0.1/get-report-data${query}`, { headers }));
}

test('every row of the original is in the report, as it was', async () => {
  const { rows } = await (await report('')).json();
  expect(rows).toHaveLength(3);
  expect(rows[1]).toEqual({
    id: 1,
    descricao: 'Meu cachorro na praia',
    from_number: '+5571987654321',
    created_at: '2024-03-01T10:00:00.123Z',
    images: [
      expect.objectContaining({ id: 1, image_link: 'https://bucket.example/1.jpeg' }),
      expect.objectContaining({ id: 2, image_link: 'https://bucket.example/2.jpeg' }),
    ],
  });
});

test('it can be searched, filtered by a number, and asked for only with the key', async () => {
  expect((await (await report('?q=cachorros')).json()).rows).toHaveLength(1);
  expect((await (await report('?person=%2B5571987654321')).json()).rows).toHaveLength(2);
  expect((await GET(new Request('http://127.0.0.1/get-report-data'))).status).toBe(401);
});

test('a number of the original finds its photos again when it writes, and gets them', async () => {
  const { id } = await (await db()).person.findUniqueOrThrow({
    where: { address: 'whatsapp:+5571987654321' },
  });
  const ctx = { actor: 'person' as const, personId: id };
  const query = { from: null, to: null, order: 'newest' as const, after: null, limit: 10 };
  const { found, photos } = await findPhotos({ ctx, input: { words: 'cachorro', ...query } });
  expect(found).toBe(2);
  const imageId = photos[0]?.id ?? 0;
  expect(await linkImage({ ctx, input: { isSmall: false, imageId } })).toMatch(
    /^https:\/\/bucket\.example\//,
  );
});

test('the original’s program can go on writing, and what it writes is found', async () => {
  const client = await db();
  await client.$executeRaw`
    WITH d AS (INSERT INTO table_descricao (descricao, from_number)
      VALUES ('Festa junina', '+5571987654321') RETURNING id)
    INSERT INTO table_image_link (image_link, id_descricao)
      SELECT 'https://bucket.example/5.jpeg', id FROM d`;
  const { id } = await client.person.findFirstOrThrow();
  const ctx = { actor: 'person' as const, personId: id };
  const query = { from: null, to: null, order: 'newest' as const, after: null, limit: 10 };
  expect((await findPhotos({ ctx, input: { words: 'junina', ...query } })).found).toBe(1);
  expect((await (await report('?q=festas')).json()).rows).toHaveLength(1);
  expect((await engine()).kind).toBe(testDatabase.url ? 'postgres' : 'pglite');
});
