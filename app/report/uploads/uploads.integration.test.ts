import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makePerson } from '@/lib/collection/testing/photo-fixtures';
import { takeInShared } from '@/lib/conversation';
import { closeDatabase, db, openDatabase } from '@/lib/db';
import { prepareTestDatabase } from '@/lib/db/testing/test-database';
import { POST as cancel } from './[uploadId]/cancel/route';
import { POST as finish } from './[uploadId]/finish/route';
import { POST as part } from './[uploadId]/part/route';
import { GET as people } from './people/route';
import { POST as open } from './route';
import { POST as share } from './share/route';
import { POST as words } from './words/route';

let testDatabase: Awaited<ReturnType<typeof prepareTestDatabase>>;

beforeAll(async () => {
  testDatabase = await prepareTestDatabase();
  await openDatabase();
});

afterAll(async () => {
  await closeDatabase();
  await testDatabase.remove();
});

function ask(body: BodyInit | object | null, query = '', token?: string): Request {
  const authorization = `Bearer ${token ?? process.env.ACERVO_OPERATOR_KEY}`;
  const isBytes = body instanceof Uint8Array || typeof body === 'string' || body === null;
  return new Request(`http://127.0.0.1/report/uploads/x${query}`, {
    method: 'POST',
    headers: { authorization },
    body: isBytes ? (body as BodyInit | null) : JSON.stringify(body),
  });
}

const at = (uploadId: string) => ({ params: Promise.resolve({ uploadId }) });
const file = { fingerprint: 'abcdefgh-1', batchId: randomUUID() };

test('an operator brings a photo for the person whom they chose, and says what it is', async () => {
  const { personId } = await makePerson('Ana');
  const bytes = new Uint8Array(await readFile('public/demo/grey-cat.jpg'));
  const opened = await open(ask({ ...file, byteSize: bytes.length, person: personId }));
  expect(opened.headers.get('cache-control')).toBe('no-store');
  const { uploadId } = (await opened.json()) as { uploadId: string };
  expect(await (await part(ask(bytes, '?offset=0'), at(uploadId))).json()).toEqual({
    received: bytes.length,
  });
  const kept = (await (await finish(ask({}), at(uploadId))).json()) as { photoId: number };
  expect(kept).toMatchObject({ isKnown: false });
  const saying = { photoIds: [kept.photoId], words: 'O gato', person: personId };
  expect((await words(ask(saying))).status).toBe(200);
  const row = await (await db()).image.findUniqueOrThrow({
    where: { id: kept.photoId },
    include: { description: true },
  });
  expect(row).toMatchObject({ ownerId: personId, description: { text: 'O gato' } });
  const someone = await makePerson('Bruno');
  expect((await words(ask({ ...saying, person: someone.personId }))).status).toBe(404);
});

test('an operator is asked whose photos they are; strangers are asked to sign in', async () => {
  expect((await open(ask({ ...file, byteSize: 10 }))).status).toBe(400);
  expect((await open(ask({ ...file, byteSize: 10, person: randomUUID() }))).status).toBe(404);
  const stranger = () => ask({}, '', 'wrong');
  const id = at(randomUUID());
  const answers = [
    await open(stranger()),
    await part(stranger(), id),
    await finish(stranger(), id),
    await cancel(stranger(), id),
    await words(stranger()),
    await people(stranger()),
  ];
  expect(answers.map(({ status }) => status)).toEqual([401, 401, 401, 401, 401, 401]);
});

test('what is no upload, no number and no JSON is refused in a sentence', async () => {
  const status = async (answer: Promise<Response>) => (await answer).status;
  expect(await status(part(ask('x', '?offset=0'), at(randomUUID())))).toBe(404);
  expect(await status(part(ask('x', '?offset=-1'), at(randomUUID())))).toBe(400);
  expect(await status(part(ask('x', '?offset=0'), at('../../x')))).toBe(400);
  expect(await status(open(ask('{')))).toBe(400);
  expect(await status(open(ask('x'.repeat(70_000))))).toBe(413);
  expect(await status(part(ask('x'.repeat(2 ** 20 + 1), '?offset=0'), at(randomUUID())))).toBe(413);
  expect(await status(words(ask({ photoIds: [], words: 'x' })))).toBe(400);
});

test('an operator chooses among all people, also those without photos', async () => {
  const { personId } = await makePerson('Zélia');
  const { people: found } = (await (await people(ask(null))).json()) as {
    people: { id: string; name: string }[];
  };
  expect(found).toContainEqual({ id: personId, name: 'Zélia' });
});

test('what a phone shares is kept for the person; strangers, operators and other sites keep nothing', async () => {
  const shared = async (headers: Record<string, string>) => {
    const form = new FormData();
    form.append('photos', new File([await readFile('public/demo/grey-cat.jpg')], 'cat.jpg'));
    const whole = new Request('http://127.0.0.1/x', { method: 'POST', body: form });
    const body = await whole.arrayBuffer();
    const given = { 'content-type': whole.headers.get('content-type') ?? '', ...headers };
    const length = { 'content-length': String(body.byteLength) };
    const request = { method: 'POST', body, headers: { ...given, ...length } };
    return share(new Request('http://127.0.0.1/report/uploads/share', request));
  };
  const stranger = await shared({ 'sec-fetch-site': 'none' });
  expect(stranger.headers.get('location')).toBe('/sign-in?next=%2Freport%3Fshared%3Dlost');
  const operator = `Bearer ${process.env.ACERVO_OPERATOR_KEY}`;
  const fromOperator = await shared({ 'sec-fetch-site': 'none', authorization: operator });
  expect(fromOperator.headers.get('location')).toBe('/report?shared=lost');
  const foreign = await shared({ 'sec-fetch-site': 'cross-site', authorization: operator });
  expect(foreign.status).toBe(403);

  const ana = await makePerson('Ana');
  const files = [
    new Blob([await readFile('public/demo/grey-cat.jpg')]),
    new Blob(['no photo']),
    new Blob([await readFile('public/demo/dandelions.jpg')]),
  ];
  expect(await takeInShared({ ctx: ana, input: { files } })).toEqual({ kept: 2 });
  expect(await (await db()).image.count({ where: { ownerId: ana.personId } })).toBe(2);
});
