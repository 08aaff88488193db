import { afterAll, beforeAll, expect, test } from 'vitest';
import { addLooks, makePerson } from '@/lib/collection/testing/photo-fixtures';
import { closeDatabase, openDatabase } from '@/lib/db';
import { prepareTestDatabase } from '@/lib/db/testing/test-database';
import { GET as months } from '../months/route';
import { readPlace } from './read-place';
import { GET as windowOf } from './route';

let testDatabase: Awaited<ReturnType<typeof prepareTestDatabase>>;

beforeAll(async () => {
  testDatabase = await prepareTestDatabase();
  await openDatabase();
});

afterAll(async () => {
  await closeDatabase();
  await testDatabase.remove();
});

function ask(query: string, key = process.env.ACERVO_OPERATOR_KEY): Request {
  const headers = { authorization: `Bearer ${key}` };
  return new Request(`http://127.0.0.1/report/photos/x?${query}`, { headers });
}

test('months are told of everyone and of one person, and to nobody else', async () => {
  const ana = await makePerson('Ana');
  await addLooks(ana, {});
  await addLooks(await makePerson('Bruno'), {});
  const told = async (query: string) => {
    const answer = await months(ask(query));
    expect(answer.headers.get('cache-control')).toBe('no-store');
    return ((await answer.json()) as { months: { photos: number }[] }).months;
  };
  expect(await told('')).toEqual([expect.objectContaining({ photos: 2 })]);
  expect(await told(`person=${ana.personId}`)).toEqual([expect.objectContaining({ photos: 1 })]);
  expect((await months(ask('', 'wrong'))).status).toBe(401);
  expect((await months(ask('person=ana'))).status).toBe(400);
});

test('a window is nothing for strangers, and has one place', async () => {
  expect((await windowOf(ask('rank=0', 'wrong'))).status).toBe(401);
  for (const query of [
    '',
    'rank=-1',
    'rank=1.5',
    'rank=99999999999',
    'rank=0&at=2019',
    'near=0',
    'near=x',
    `after=${'a'.repeat(401)}`,
    'person=ana&rank=0',
  ]) {
    expect((await windowOf(ask(query))).status, query).toBe(400);
  }
});

test.each([
  ['rank=12', { rank: 12 }],
  ['at=2019-07', { at: '2019-07' }],
  ['near=7', { photoId: 7, lead: 0 }],
  ['after=abc', { after: 'abc' }],
  ['before=abc', { before: 'abc' }],
])('%s is a place', (query, place) => {
  expect(readPlace(ask(query))).toEqual({ person: null, place });
});
