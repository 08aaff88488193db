import { afterAll, beforeAll, expect, test } from 'vitest';
import { addLooks, makePerson } from '@/lib/collection/testing/photo-fixtures';
import { closeDatabase, openDatabase } from '@/lib/db';
import { prepareTestDatabase } from '@/lib/db/testing/test-database';
import { GET } from './route';

let testDatabase: Awaited<ReturnType<typeof prepareTestDatabase>>;

beforeAll(async () => {
  testDatabase = await prepareTestDatabase();
  await openDatabase();
});

afterAll(async () => {
  await closeDatabase();
  await testDatabase.remove();
});

const ask = (key: string | undefined) =>
  GET(
    new Request('http://127.0.0.1/report/people', { headers: { authorization: `Bearer ${key}` } }),
  );

test('an operator is told of all who have photos, those with the most first; a stranger of nobody', async () => {
  const photosOf = { Ana: 1, Bruno: 3, Carla: 2, Davi: 0 };
  for (const [name, photos] of Object.entries(photosOf)) {
    const person = await makePerson(name);
    for (let n = 0; n < photos; n += 1) await addLooks(person, { vector: [100, n] });
  }
  const { people } = (await (await ask(process.env.ACERVO_OPERATOR_KEY)).json()) as {
    people: { name: string; photoCount: number }[];
  };
  expect(people.map(({ name, photoCount }) => [name, photoCount])).toEqual([
    ['Bruno', 3],
    ['Carla', 2],
    ['Ana', 1],
  ]);
  expect((await ask('wrong')).status).toBe(401);
});
