import { afterAll, beforeAll, expect, test } from 'vitest';
import { getPhoto, listTrash } from '@/lib/collection';
import { keepPhoto, makePerson } from '@/lib/collection/testing/photo-fixtures';
import type { PersonContext } from '@/lib/context';
import { closeDatabase, openDatabase } from '@/lib/db';
import { prepareTestDatabase } from '@/lib/db/testing/test-database';
import { POST as addPhotos } from '../albums/[albumId]/photos/route';
import { POST as createAlbum } from '../albums/create/route';
import { GET as listAlbums } from '../albums/list/route';
import { GET as binnedImage } from '../bin/images/[imageId]/route';
import { POST as restore } from '../bin/restore/route';
import { POST as deletePhotos } from '../photos/delete/route';
import { POST as describePhotos } from '../photos/describe/route';
import { POST as undo } from './undo/route';

let testDatabase: Awaited<ReturnType<typeof prepareTestDatabase>>;
let ana: PersonContext;
let person: string;
let photo: number;
let strangers: number;

beforeAll(async () => {
  testDatabase = await prepareTestDatabase();
  await openDatabase();
  ana = await makePerson('Ana');
  person = ana.personId;
  photo = await keepPhoto(ana, 'grey-cat.jpg', 'Gata');
  strangers = await keepPhoto(await makePerson('Bruno'), 'wall-clock.jpg', 'Relógio');
});

afterAll(async () => {
  await closeDatabase();
  await testDatabase.remove();
});

const authorization = () => `Bearer ${process.env.ACERVO_OPERATOR_KEY}`;

function post(body: unknown, headers: Record<string, string> = {}): Request {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return new Request('http://127.0.0.1/report/x', {
    method: 'POST',
    body: text,
    headers: {
      authorization: authorization(),
      'content-length': String(Buffer.byteLength(text)),
      ...headers,
    },
  });
}

const get = (address: string) =>
  new Request(`http://127.0.0.1${address}`, { headers: { authorization: authorization() } });
const json = async (answer: Response) => (await answer.json()) as Record<string, unknown>;
const described = async () => (await getPhoto({ ctx: ana, input: { imageId: photo } })).description;

test('words are changed and taken back once; then there is a conflict', async () => {
  const input = { photoIds: [photo], description: 'Gata no muro', person };
  const { changeId } = await json(await describePhotos(post(input)));
  expect(await described()).toBe('Gata no muro');
  expect(await json(await undo(post({ changeId, person })))).toEqual({ undone: true });
  expect(await described()).toBe('Gata');
  const again = await undo(post({ changeId, person }));
  expect(again.status).toBe(409);
  expect(await json(again)).toMatchObject({ error: { code: 'conflict' } });
});

test('an edit of words that changed since they were seen is refused with what stands there', async () => {
  const asked = (seen: string | null) => ({
    photoIds: [photo],
    description: 'Tigre',
    seen,
    person,
  });
  expect(await json(await describePhotos(post(asked('Gatinho'))))).toEqual({
    changeId: null,
    now: 'Gata',
  });
  expect(await described()).toBe('Gata');
  const { changeId, ...rest } = await json(await describePhotos(post(asked('Gata'))));
  expect([rest, await described()]).toEqual([{}, 'Tigre']);
  await undo(post({ changeId, person }));
});

test('a deleted photo lies in the bin, with its picture, until it is restored', async () => {
  const answer = await json(await deletePhotos(post({ photoIds: [photo, strangers], person })));
  expect(answer).toEqual({ changeId: expect.any(String), deleted: 1 });
  const params = { params: Promise.resolve({ imageId: String(photo) }) };
  const picture = await binnedImage(get(`/report/bin/images/${photo}`), params);
  expect(picture.headers.get('content-type')).toBe('image/webp');
  expect(picture.headers.get('cache-control')).toContain('no-store');
  expect(await json(await restore(post({ photoIds: null, person })))).toEqual({ restored: 1 });
  expect((await listTrash({ ctx: ana })).total).toBe(0);
  expect((await binnedImage(get('/report/bin/images/1'), params)).status).toBe(404);
  // The restored photos are there: undoing the deletion is about nothing.
  expect((await undo(post({ changeId: answer.changeId, person }))).status).toBe(409);
});

test('albums are made, filled and listed', async () => {
  const { album, changeId } = await json(await createAlbum(post({ name: 'Praia', person })));
  expect(changeId).toEqual(expect.any(String));
  const { id } = album as { id: string };
  const route = { params: Promise.resolve({ albumId: id }) };
  const added = await json(await addPhotos(post({ photoIds: [photo], person }), route));
  expect(added).toEqual({ changeId: expect.any(String), added: 1 });
  const list = await json(await listAlbums(get(`/report/albums/list?person=${person}`)));
  expect(list).toEqual({ albums: [{ id, name: 'Praia', photoCount: 1, coverId: photo }] });
  expect((await createAlbum(post({ name: 'PRAIA', person }))).status).toBe(409);
});

test('a photo of somebody else is none, and an operator says whose they mean', async () => {
  const status = async (body: object) => (await deletePhotos(post(body))).status;
  expect(await status({ photoIds: [strangers], person })).toBe(404);
  expect(await status({ photoIds: [photo] })).toBe(400);
  expect(await status({ photoIds: [photo], person: '019a0000-0000-7000-8000-00000000dead' })).toBe(
    404,
  );
  expect((await listAlbums(get('/report/albums/list'))).status).toBe(400);
  expect(await described()).toBe('Gata');
});

test.each([
  ['no photos', { photoIds: [] }],
  ['too many photos', { photoIds: Array.from({ length: 501 }, (_, n) => n + 1) }],
  ['an id beyond all', { photoIds: [2 ** 31] }],
  ['a fraction', { photoIds: [1.5] }],
  ['text', { photoIds: ['1'] }],
  ['a person who is no id', { photoIds: [1], person: "x' OR 1=1" }],
  ['no object', []],
  ['no JSON', '{'],
])('%s is refused', async (_, body) => {
  expect((await deletePhotos(post(body))).status).toBe(400);
});

test('strangers, other sites and floods are refused before anything is read', async () => {
  const body = { photoIds: [photo], person };
  expect((await deletePhotos(post(body, { authorization: 'Bearer wrong' }))).status).toBe(401);
  expect((await deletePhotos(post(body, { 'content-length': '9999999' }))).status).toBe(413);
  expect(await described()).toBe('Gata');
});
