import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { addLooks, makePerson } from '@/lib/collection/testing/photo-fixtures';
import { closeDatabase, db, openDatabase } from '@/lib/db';
import { prepareTestDatabase } from '@/lib/db/testing/test-database';
import { GET as details } from './details/route';
import { GET as similar } from './similar/route';

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

function ask(photo: string, more: Record<string, string> = {}): Request {
  const authorization = `Bearer ${process.env.ACERVO_OPERATOR_KEY}`;
  const headers = { authorization, 'accept-language': 'en', ...more };
  return new Request(`http://127.0.0.1/report/photos/x?photo=${photo}`, { headers });
}

test('what was seen and what is alike are told to the operator, in the viewer’s language', async () => {
  const ana = await makePerson('Ana');
  const photo = await addLooks(ana, { vector: [100, 0] });
  const near = await addLooks(ana, { vector: [99, 1] });
  await addLooks(await makePerson('Bruno'), { vector: [100, 0] });
  const data = { readText: 'Sala <b>12</b>', labels: ['coco:dog 0.930'], lookedAt: new Date() };
  await (await db()).image.update({ where: { id: photo }, data });
  const told = await details(ask(String(photo)));
  expect(told.headers.get('cache-control')).toBe('no-store');
  const unsaid = { voiceNotes: [], hasConversation: false };
  expect(await told.json()).toEqual({ text: 'Sala <b>12</b>', names: ['dog'], ...unsaid });
  expect(await (await details(ask(String(near)))).json()).toEqual({
    text: null,
    names: [],
    ...unsaid,
  });
  const alike = (await (await similar(ask(String(photo)))).json()) as { photos: { id: number }[] };
  expect(alike.photos.map(({ id }) => id)).toEqual([near]);
});

test.each([
  ['details', details],
  ['similar', similar],
])('%s: strangers, photos that there are none of, and what is no photo', async (_, route) => {
  const status = async (request: Request) => (await route(request)).status;
  expect(await status(ask('1', { authorization: 'Bearer wrong' }))).toBe(401);
  expect(await status(ask('999999'))).toBe(404);
  for (const photo of ['', 'x', '0', '-1', '1.5', '99999999999']) {
    expect(await status(ask(photo)), photo).toBe(400);
  }
});
