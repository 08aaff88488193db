import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { signInAs } from '@/lib/auth/testing/sign-in-as';
import { makePerson } from '@/lib/collection/testing/photo-fixtures';
import { operatorContext } from '@/lib/context';
import { closeDatabase, openDatabase } from '@/lib/db';
import { prepareTestDatabase } from '@/lib/db/testing/test-database';
import { POST as drop } from './drop/route';
import { POST as retry } from './retry/route';

const origin = 'https://acervo.example';
let testDatabase: Awaited<ReturnType<typeof prepareTestDatabase>>;
let session: { cookie: string };

beforeAll(async () => {
  testDatabase = await prepareTestDatabase();
  vi.stubEnv('PUBLIC_BASE_URL', origin);
  await openDatabase();
  session = { cookie: (await signInAs(operatorContext)).get('cookie') ?? '' };
});

afterAll(async () => {
  await closeDatabase();
  await testDatabase.remove();
});

function send(route: typeof drop, headers: Record<string, string>, fields = {}): Promise<Response> {
  const body = new URLSearchParams({ queue: 'not-ours', id: 'x', ...fields }).toString();
  const form = {
    'content-type': 'application/x-www-form-urlencoded',
    'content-length': String(body.length),
  };
  return route(new Request(origin, { method: 'POST', body, headers: { ...form, ...headers } }));
}

test.each([
  ['retry', retry],
  ['drop', drop],
])('%s is for the operator and from our own page alone', async (_, route) => {
  expect((await send(route, { origin })).status).toBe(401);
  expect((await send(route, session)).status).toBe(403);
  const foreign = { ...session, 'sec-fetch-site': 'cross-site' };
  expect((await send(route, foreign)).status).toBe(403);
  const person = await signInAs(await makePerson('Ana'));
  expect((await send(route, { cookie: person.get('cookie') ?? '', origin })).status).toBe(403);
});

test.each([
  ['retry', retry],
  ['drop', drop],
])('%s of a job that is not there leads back and says so', async (_, route) => {
  const answer = await send(route, { ...session, origin });
  expect(answer.status).toBe(303);
  expect(answer.headers.get('location')).toBe('/report/queue?outcome=gone');
});
