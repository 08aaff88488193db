import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { setDescription } from '@/lib/collection';
import { addLooks, makePerson } from '@/lib/collection/testing/photo-fixtures';
import type { PersonContext } from '@/lib/context';
import { closeDatabase, db, openDatabase } from '@/lib/db';
import { prepareTestDatabase } from '@/lib/db/testing/test-database';
import { findPhotos, listPhotos } from '@/lib/search';

let testDatabase: Awaited<ReturnType<typeof prepareTestDatabase>>;
let ana: PersonContext;

const kept = [
  'OS 4471 troca de bomba do cliente Marinho',
  'Formatura em 2019 no ginásio',
  'Carro placa ABC-1D23 na garagem',
  'Nota fiscal NF 88231',
  'Pedido BRXK da padaria',
  'A Maria na rede',
  'Passeio com a Tereza no parque',
  'Os cachorros na janela',
  'Para sempre com voce',
];

beforeAll(async () => {
  testDatabase = await prepareTestDatabase();
  await openDatabase();
  ana = await makePerson('Ana');
  for (const words of kept) {
    const photoId = await addLooks(ana, {});
    await setDescription({ ctx: ana, input: { mode: 'fill', photoIds: [photoId], words } });
  }
});

afterAll(async () => {
  await closeDatabase();
  await testDatabase.remove();
});

const hasTrigrams = async () => {
  const [row] = await (await db()).$queryRaw<{ there: boolean }[]>`
    SELECT EXISTS (SELECT 1 FROM pg_extension WHERE extname = 'pg_trgm') AS there`;
  return row?.there ?? false;
};
const inChat = async (words: string) => {
  const query = { words, from: null, to: null, order: 'newest' as const, after: null, limit: 10 };
  const { found, photos, correctedTo, near } = await findPhotos({ ctx: ana, input: query });
  return { found, photos: photos.map(({ description }) => description), correctedTo, near };
};
const inGallery = async (q: string) => {
  const { total, photos, correctedTo, near } = await listPhotos({ ctx: ana, input: { q } });
  return { found: total, photos: photos.map(({ description }) => description), correctedTo, near };
};

describe.each([
  ['in chat', inChat],
  ['in the gallery', inGallery],
])('%s', (_, search) => {
  test.each([
    'OS 4472',
    '4472',
    '2015',
    'formatura 2018',
    'ABC-1D24',
    'abc1d24',
    'placa ABC-1D24',
    'NF 88232',
  ])('another number is nothing found, and nothing else is named: %s', async (words) => {
    expect(await search(words)).toEqual({ found: 0, photos: [], correctedTo: null, near: [] });
  });

  test.each(['Marta', 'Marina na rede', 'Teresa', 'BRXQ', 'parra'])(
    'no other name, code or empty word is put in the place of %s',
    async (words) => {
      expect(await search(words)).toMatchObject({ found: 0, photos: [], correctedTo: null });
    },
  );

  test('a misspelt name is named, and not sent', async () => {
    if (!(await hasTrigrams())) return;
    expect(await search('Terezza')).toEqual({
      found: 0,
      photos: [],
      correctedTo: null,
      near: ['Passeio com a Tereza no parque'],
    });
  });

  test('a misspelt word is still corrected', async () => {
    if (!(await hasTrigrams())) return;
    expect(await search('caxorros')).toMatchObject({ found: 1, correctedTo: 'cachorros' });
    expect(await search('OS 4471')).toMatchObject({ found: 1, correctedTo: null });
  });
});
