import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { makeKey, type Scope } from '@/lib/auth';
import { signInAs } from '@/lib/auth/testing/sign-in-as';
import { addLooks, makePerson } from '@/lib/collection/testing/photo-fixtures';
import type { PersonContext } from '@/lib/context';
import { closeDatabase, db, openDatabase } from '@/lib/db';
import { prepareTestDatabase } from '@/lib/db/testing/test-database';
import { GET } from './route';

// What Next knows of a request while it is one of its own.
vi.mock('next/headers', () => ({
  headers: async () => new Headers({ 'accept-language': 'en' }),
  cookies: async () => ({ get: () => undefined }),
}));

let testDatabase: Awaited<ReturnType<typeof prepareTestDatabase>>;
let ana: PersonContext;
let imageId: number;

beforeAll(async () => {
  testDatabase = await prepareTestDatabase();
  await openDatabase();
  ana = await makePerson('Ana');
  imageId = await addLooks(ana, {});
  const media = { url: 'x', contentType: 'image/jpeg', position: 0, status: 'stored' as const };
  await (await db()).message.create({
    data: {
      id: uuidv7(),
      personId: ana.personId,
      direction: 'inbound',
      body: 'Meu cachorro',
      fields: {},
      createdAt: new Date('2026-07-14T15:30:00Z'),
      media: { create: { ...media, imageId } },
    },
  });
});

afterAll(async () => {
  await closeDatabase();
  await testDatabase.remove();
});

function ask(photo: string, headers: HeadersInit): Promise<Response> {
  const request = new Request('http://127.0.0.1/report/photos/x/conversation', { headers });
  return GET(request, { params: Promise.resolve({ imageId: photo }) });
}

const withKey = (key = process.env.ACERVO_OPERATOR_KEY) => ({ authorization: `Bearer ${key}` });

async function keyFor(scope: Scope): Promise<string> {
  const input = { name: scope, scopes: [scope] };
  return (await makeKey({ ctx: { actor: 'operator' }, input })).key;
}

test('an operator is told who said it, and not how far replies came', async () => {
  const told = await ask(String(imageId), withKey());
  expect(told.headers.get('cache-control')).toBe('no-store');
  const view = await told.json();
  expect(view).toMatchObject({
    personName: 'Ana',
    messages: [{ id: view.broughtBy, isOurs: false, body: 'Meu cachorro', time: '12:30 PM' }],
  });
  expect(view.messages[0]).not.toHaveProperty('delivery');
  expect(view.messages[0]).not.toHaveProperty('errorCode');
});

test('people read what was said around their own photos, and nothing of others', async () => {
  const own = await ask(String(imageId), await signInAs(ana));
  expect(await own.json()).toMatchObject({
    personName: null,
    messages: [{ body: 'Meu cachorro' }],
  });
  const others = await ask(String(imageId), await signInAs(await makePerson('Eve')));
  expect(others.status).toBe(404);
  expect(await others.text()).not.toContain('cachorro');
});

test('strangers, keys that may read photos alone, and what is no photo are refused', async () => {
  const status = async (photo: string, headers: Record<string, string>) =>
    (await ask(photo, headers)).status;
  const photo = String(imageId);
  expect(await status(photo, {})).toBe(401);
  expect(await status(photo, withKey('wrong'))).toBe(401);
  expect(await status(photo, withKey(await keyFor('report:read')))).toBe(403);
  expect(await status(photo, withKey(await keyFor('messages:read')))).toBe(200);
  expect(await status('999999', withKey())).toBe(404);
  for (const other of ['x', '0', '-1', '1.5', '99999999999']) {
    expect(await status(other, withKey()), other).toBe(400);
  }
});
