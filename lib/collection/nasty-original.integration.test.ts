import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeDatabase, db, openDatabase } from '@/lib/db';
import { prepareTestDatabase } from '@/lib/db/testing/test-database';
import { findPersonId } from '@/lib/people';
import { findPhotos, readWindow } from '@/lib/search';

/** As the original's own program makes them. */
const tables = `
  CREATE TABLE table_descricao (id serial PRIMARY KEY, descricao text NOT NULL,
    from_number varchar(20), created_at timestamp DEFAULT now());
  CREATE TABLE table_image_link (id serial PRIMARY KEY, image_link text NOT NULL,
    id_descricao integer REFERENCES table_descricao(id), created_at timestamp DEFAULT now());`;

/** Every column of the original's, in one number. */
const checksum = `
  SELECT md5(COALESCE((SELECT string_agg(concat_ws('|', id, descricao, COALESCE(from_number, '∅'),
      COALESCE(created_at::text, '∅')), E'\\n' ORDER BY id) FROM table_descricao), '')
    || COALESCE((SELECT string_agg(concat_ws('|', id, image_link, COALESCE(id_descricao, 0),
      COALESCE(created_at::text, '∅')), E'\\n' ORDER BY id) FROM table_image_link), '')) AS sum`;

const texts = [
  (word: string) => `${word} na praia`,
  (word: string) => `<script>alert("${word}")</script><b>${word}</b>`,
  (word: string) => `👨‍👩‍👧‍👦🎂 ${word} 🏳️‍🌈`,
  (word: string) => `\u0001\u001b[31m ${word}\u0007\t\r\n  fim`,
  (word: string) => `'; DROP TABLE table_descricao; -- ${word}`,
  (word: string) => `${word} ${'muito longa '.repeat(20)}`,
  (word: string) => `\u202eאבג ${word} \u200b`,
];
const links = [
  'https://bucket.example/1.jpeg',
  'http://gone.invalid/never.jpg',
  'javascript:alert(1)',
  '',
  'não é um endereço "><img src=x>',
];
const times = [
  null,
  '2024-03-01 10:00:00.123456',
  '1970-01-01',
  '0001-01-01',
  '9999-12-31 23:59:59',
];

/** The spellings in which the original might have one person's number, at most 20 characters. */
const spellings = (area: string, rest: string) => [
  `+55${area}9${rest}`,
  `55${area}9${rest}`,
  `+55 ${area} 9${rest.slice(0, 4)}-${rest.slice(4)}`,
  `(55${area})9${rest}`,
  `55${area}${rest}`,
  ` +55${area}${rest} `,
];
/** Others: one of another area code, which has the same digits, a landline, one abroad, an id. */
const strangers = ['+5521987650000', '+557133221100', 'whatsapp:+1415555012', 'BR.abc123'];
const nobodies = [null, '', '   ', '\u0001'];

interface Description {
  id: number;
  descricao: string;
  from_number: string | null;
  created_at: string | null;
}

interface Link {
  id: number;
  image_link: string;
  id_descricao: number | null;
  created_at: string | null;
}

const peopleCount = 40;
const wordOf = (person: number) =>
  `xq${String(person)
    .padStart(4, '0')
    .replaceAll(/\d/g, (d) => 'bcdfghjklm'[Number(d)] ?? '')}`;

/** Each description's number, person by person, then strangers and nobody. */
function makeRows(count: number): { descriptions: Description[]; images: Link[] } {
  const numbers: { number: string | null; word: string }[] = [
    ...Array.from({ length: peopleCount }, (_, n) =>
      spellings('71', String(87_650_000 + n)).map((number) => ({ number, word: wordOf(n) })),
    ).flat(),
    ...strangers.map((number, n) => ({ number, word: wordOf(peopleCount + n) })),
    ...nobodies.map((number) => ({ number, word: 'ninguém' })),
  ];
  const pick = <T>(from: readonly T[], n: number) => from[n % from.length] as T;
  const descriptions = Array.from({ length: count }, (_, n) => {
    const { number, word } = pick(numbers, n);
    return {
      id: n + 1,
      descricao: pick(texts, n * 7 + Math.floor(n / numbers.length))(word),
      from_number: number,
      created_at: pick(times, n * 3 + Math.floor(n / 7)),
    };
  });
  const images = Array.from({ length: count }, (_, n) => ({
    id: n + 1,
    image_link: pick(links, n),
    // Some descriptions have several photos, some none, and some photos have no description.
    id_descricao: n % 11 === 0 ? null : ((n * 3) % count) + 1,
    created_at: pick(times, n * 2 + 1),
  }));
  return { descriptions, images };
}

let testDatabase: Awaited<ReturnType<typeof prepareTestDatabase>>;
let rows: ReturnType<typeof makeRows>;
let before: string;

type Query = (text: string, values?: string[]) => Promise<{ rows: unknown[] }>;

beforeAll(async () => {
  testDatabase = await prepareTestDatabase({ isEmpty: true });
  rows = makeRows(testDatabase.url ? 5000 : 600);
  await onOriginal(async (query) => {
    for (const statement of tables.split(';').filter((one) => one.trim())) await query(statement);
    await query(
      `INSERT INTO table_descricao SELECT * FROM jsonb_to_recordset($1::jsonb)
        AS d (id int, descricao text, from_number varchar(20), created_at timestamp)`,
      [JSON.stringify(rows.descriptions)],
    );
    await query(
      `INSERT INTO table_image_link SELECT * FROM jsonb_to_recordset($1::jsonb)
        AS i (id int, image_link text, id_descricao int, created_at timestamp)`,
      [JSON.stringify(rows.images)],
    );
    const [row] = (await query(checksum)).rows as { sum: string }[];
    before = row?.sum ?? '';
  });
  await openDatabase();
}, 300_000);

afterAll(async () => {
  await closeDatabase();
  await testDatabase.remove();
});

async function onOriginal(work: (query: Query) => Promise<void>): Promise<void> {
  if (testDatabase.url) {
    const connection = new pg.Client({ connectionString: testDatabase.url });
    await connection.connect();
    await work((text, values) => connection.query(text, values));
    await connection.end();
    return;
  }
  const { PGlite } = await import('@electric-sql/pglite');
  const pglite = await PGlite.create(`${process.env.ACERVO_DATA_DIR}/database`);
  await work((text, values) => pglite.query(text, values));
  await pglite.close();
}

async function sumNow(): Promise<string> {
  const [row] = await (await db()).$queryRawUnsafe<{ sum: string }[]>(checksum);
  return row?.sum ?? '';
}

test('none of the original’s columns has changed', async () => {
  expect(before).toMatch(/^[0-9a-f]{32}$/);
  expect(await sumNow()).toBe(before);
});

test('every photo is in the gallery, each once, orphans and dead links included', async () => {
  const ctx = { actor: 'operator' } as const;
  const seen: number[] = [];
  let place: { rank: number } | { after: string } | null = { rank: 0 };
  while (place) {
    const page: Awaited<ReturnType<typeof readWindow>> = await readWindow({
      ctx,
      input: { personId: null, place, limit: 200 },
    });
    seen.push(...page.photos.map(({ id }) => id));
    expect(page.total).toBe(rows.images.length);
    place = page.next === null ? null : { after: page.next };
  }
  expect(seen).toHaveLength(rows.images.length);
  expect(new Set(seen).size).toBe(rows.images.length);
});

/** How many photos hang on descriptions with one of these numbers. */
function photosOf(numbers: (string | null)[]): number {
  const theirs = new Set(
    rows.descriptions
      .filter(({ from_number }) => numbers.includes(from_number))
      .map(({ id }) => id),
  );
  return rows.images.filter(({ id_descricao: id }) => id !== null && theirs.has(id)).length;
}

test('everybody finds all of theirs and nobody else’s, whatever spelling the rows have', async () => {
  const everybody = [
    ...Array.from({ length: peopleCount }, (_, n) => spellings('71', String(87_650_000 + n))),
    ...strangers.map((number) => [number]),
  ];
  const ids = new Set<string>();
  for (const [n, numbers] of everybody.entries()) {
    const found = await Promise.all(numbers.map((number) => findPersonId(number)));
    const [personId] = found;
    expect(new Set(found).size, String(numbers)).toBe(1);
    if (!personId) throw new Error(`${numbers} is nobody.`);
    ids.add(personId);
    const ctx = { actor: 'person' as const, personId };
    const query = { from: null, to: null, order: 'newest' as const, after: null, limit: 10 };
    const theirs = await findPhotos({ ctx, input: { words: wordOf(n), ...query } });
    expect(theirs.found, String(numbers)).toBe(photosOf(numbers));
    const { total } = await readWindow({
      ctx,
      input: { personId: null, place: { rank: 0 }, limit: 1 },
    });
    expect(total, String(numbers)).toBe(photosOf(numbers));
  }
  expect(ids.size).toBe(everybody.length);
  const client = await db();
  expect(await client.person.count()).toBe(everybody.length);
  expect(await client.description.count({ where: { ownerId: null } })).toBe(
    rows.descriptions.filter(({ from_number }) => nobodies.includes(from_number)).length,
  );
});

test('nothing that was read above has changed a column of the original’s', async () => {
  expect(await sumNow()).toBe(before);
});
