import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { linkCopies } from '@/lib/collection/duplicates/fold-copies';
import { addLooks, makePerson } from '@/lib/collection/testing/photo-fixtures';
import { closeDatabase, db, openDatabase } from '@/lib/db';
import { prepareTestDatabase } from '@/lib/db/testing/test-database';
import { POST as undo } from '../../changes/undo/route';
import { GET, POST } from './route';

// What Next knows of a request while it is one of its own.
vi.mock('next/headers', () => ({
  headers: async () => new Headers({ 'accept-language': 'en' }),
  cookies: async () => ({ get: () => undefined }),
}));

let testDatabase: Awaited<ReturnType<typeof prepareTestDatabase>>;

beforeAll(async () => {
  testDatabase = await prepareTestDatabase();
  await openDatabase();
});

afterAll(async () => {
  await closeDatabase();
  await testDatabase.remove();
});

const authorization = (key = process.env.ACERVO_OPERATOR_KEY) => ({
  authorization: `Bearer ${key}`,
});

async function ask(photo: number | string, headers = authorization()) {
  const address = `http://127.0.0.1/report/photos/copies?photo=${photo}`;
  const answer = await GET(new Request(address, { headers }));
  const { photos } = (await answer.json()) as { photos?: { id: number; copies: number }[] };
  return { status: answer.status, ids: photos?.map(({ id }) => id) };
}

function post(route: typeof POST, body: object, headers = authorization()): Promise<Response> {
  const text = JSON.stringify(body);
  const length = { 'content-length': String(Buffer.byteLength(text)) };
  const request = { method: 'POST', body: text, headers: { ...headers, ...length } };
  return route(new Request('http://127.0.0.1/report/photos/copies', request));
}

test('copies are shown from any of them, taken apart, and folded again by undo', async () => {
  const ana = await makePerson('Ana');
  const person = ana.personId;
  const [front, copy] = [await addLooks(ana, { hash: 1n }), await addLooks(ana, { hash: 2n })];
  await linkCopies(await db(), person, copy, [front]);
  expect(await ask(front)).toEqual({ status: 200, ids: [front, copy] });
  expect(await ask(copy)).toEqual({ status: 200, ids: [front, copy] });
  const { changeId } = await (await post(POST, { photoId: copy, person })).json();
  expect(await ask(front)).toEqual({ status: 200, ids: [] });
  // There is nothing to take apart any more.
  expect((await post(POST, { photoId: copy, person })).status).toBe(404);
  expect((await post(undo, { changeId, person })).status).toBe(200);
  expect(await ask(copy)).toEqual({ status: 200, ids: [front, copy] });
});

test('strangers, another person’s copies, and what is no photo', async () => {
  const [ana, bruno] = [await makePerson('Ana'), await makePerson('Bruno')];
  const [front, copy] = [await addLooks(ana, { hash: 1n }), await addLooks(ana, { hash: 2n })];
  await linkCopies(await db(), ana.personId, copy, [front]);
  const stranger = authorization('wrong');
  expect((await ask(front, stranger)).status).toBe(401);
  expect((await post(POST, { photoId: copy }, stranger)).status).toBe(401);
  expect((await post(POST, { photoId: copy, person: bruno.personId })).status).toBe(404);
  expect((await ask(front)).ids).toEqual([front, copy]);
  expect((await ask(999_999)).status).toBe(404);
  for (const photo of ['', 'x', '0', '99999999999']) expect((await ask(photo)).status).toBe(400);
});
