import { afterAll, beforeAll, expect, test } from 'vitest';
import { addToAlbum, createAlbum } from '@/lib/collection';
import { keepPhoto, makePerson } from '@/lib/collection/testing/photo-fixtures';
import type { PersonContext } from '@/lib/context';
import { closeDatabase, db, openDatabase } from '@/lib/db';
import { prepareTestDatabase } from '@/lib/db/testing/test-database';
import {
  countView,
  createShare,
  listShares,
  type NewShare,
  openShare,
  ownerOfPhotos,
  readSharedImage,
  revokeShare,
  unlockShare,
} from '@/lib/sharing';

let testDatabase: Awaited<ReturnType<typeof prepareTestDatabase>>;
let ana: PersonContext;
let ben: PersonContext;
let cat: number;
let meadow: number;
let bens: number;

beforeAll(async () => {
  testDatabase = await prepareTestDatabase();
  await openDatabase();
  ana = await makePerson('Ana Souza');
  ben = await makePerson('Ben');
  cat = await keepPhoto(ana, 'grey-cat.jpg', 'O gato da vó');
  meadow = await keepPhoto(ana, 'mountain-meadow.jpg', 'A serra');
  bens = await keepPhoto(ben, 'dandelions.jpg', 'Flores do Ben');
  const data = { place: 'Rua Secreta 12', latitude: -12.97, longitude: -38.5 };
  await (await db()).image.update({ where: { id: cat }, data });
});

afterAll(async () => {
  await closeDatabase();
  await testDatabase.remove();
});

async function share(more: Partial<NewShare> = {}) {
  const input = { photoIds: [cat], title: null, days: 7, password: null, ...more };
  const made = await createShare({ ctx: ana, input });
  return { ...made, token: made.url.split('/s/')[1] ?? '' };
}
const open = (token: string, pass: string | null = null) => openShare({ input: { token, pass } });
const image = (token: string, imageId: number, pass: string | null = null) =>
  readSharedImage({ input: { token, pass, imageId, variant: 'w320' } });

test('a guest sees the photo, its words and a first name; no place, no number, no other photo', async () => {
  const { token, id } = await share();
  expect(token).toMatch(/^[\w-]{43}$/);
  const opened = await open(token);
  expect(opened).toMatchObject({ isLocked: false, firstName: 'Ana', photos: [{ id: cat }] });
  const { address } = await (await db()).person.findUniqueOrThrow({ where: { id: ana.personId } });
  const seen = JSON.stringify(opened);
  for (const secret of ['Secreta', '12.97', 'Souza', address, ana.personId]) {
    expect(seen).not.toContain(secret);
  }
  expect((await image(token, cat)).contentType).toBe('image/webp');
  for (const other of [meadow, bens, 999_999]) {
    await expect(image(token, other)).rejects.toMatchObject({ code: 'not_found' });
  }
  // The database has nothing that opens it.
  const row = await (await db()).share.findUniqueOrThrow({ where: { id } });
  expect(JSON.stringify(row)).not.toContain(token);
});

test('a link that is over, was taken back or never was is nothing at all, its photos too', async () => {
  const [expired, revoked] = [await share(), await share()];
  const client = await db();
  const data = { expiresAt: new Date(Date.now() - 1000) };
  await client.share.update({ where: { id: expired.id }, data });
  await revokeShare({ ctx: ana, input: { shareId: revoked.id } });
  const unknown = 'A'.repeat(43);
  for (const token of [
    expired.token,
    revoked.token,
    unknown,
    '',
    '../x',
    'a\0',
    'x'.repeat(5000),
  ]) {
    expect(await open(token)).toBeNull();
    await expect(image(token, cat)).rejects.toMatchObject({ code: 'not_found' });
    expect(await unlockShare({ input: { token, password: 'segredo!' } })).toBeNull();
  }
  const states = (await listShares({ ctx: ana, input: { personId: null } })).map((one) => [
    one.id,
    one.state,
    one.url,
  ]);
  expect(states).toContainEqual([expired.id, 'expired', null]);
  expect(states).toContainEqual([revoked.id, 'revoked', null]);
});

test('a password is asked for, of the photos too', async () => {
  const { token } = await share({ password: 'segredo!' });
  const other = await share({ password: 'segredo!' });
  await expect(share({ password: '7 chars' })).rejects.toMatchObject({ code: 'bad_request' });
  expect(await open(token)).toEqual({ isLocked: true });
  await expect(image(token, cat)).rejects.toMatchObject({ code: 'not_found' });
  const attempt = (password: string, on = token) => unlockShare({ input: { token: on, password } });
  expect(await attempt('errada')).toEqual({ outcome: 'wrong' });
  const opened = await attempt('segredo!');
  const pass = opened?.outcome === 'opened' ? opened.pass : '';
  expect(await open(token, pass)).toMatchObject({ isLocked: false });
  await image(token, cat, pass);
  // What opens one opens no other.
  expect(await open(other.token, pass)).toEqual({ isLocked: true });
  const rows = await (await db()).share.findMany({ where: { passwordHash: { not: null } } });
  expect(JSON.stringify(rows)).not.toContain('segredo');
});

test('views are counted of those who may look alone', async () => {
  const [free, locked] = [await share(), await share({ password: 'segredo!' })];
  await countView({ input: { token: free.token, pass: null } });
  await countView({ input: { token: locked.token, pass: null } });
  await countView({ input: { token: 'A'.repeat(43), pass: null } });
  const shares = await listShares({ ctx: ana, input: { personId: null } });
  const viewsOf = (id: string) => shares.find((one) => one.id === id)?.views;
  expect([viewsOf(free.id), viewsOf(locked.id)]).toEqual([1, 0]);
  expect(shares.find((one) => one.id === free.id)).toMatchObject({
    ...{ url: free.url, photos: 1, coverId: cat, state: 'open', hasPassword: false },
  });
});

test('nobody shares, lists or ends what is somebody else’s', async () => {
  const { id, token } = await share();
  const input = { photoIds: [bens], title: null, days: 7, password: null };
  await expect(createShare({ ctx: ana, input })).rejects.toMatchObject({ code: 'not_found' });
  expect(await listShares({ ctx: ben, input: { personId: ana.personId } })).toEqual([]);
  const revoke = revokeShare({ ctx: ben, input: { shareId: id } });
  await expect(revoke).rejects.toMatchObject({ code: 'not_found' });
  expect(await open(token)).not.toBeNull();
  const mixed = await share({ photoIds: [bens, cat] });
  expect(await open(mixed.token)).toMatchObject({ photos: [{ id: cat }] });
  expect(await ownerOfPhotos({ input: { photoIds: [cat, meadow] } })).toEqual(ana);
  const several = ownerOfPhotos({ input: { photoIds: [cat, bens] } });
  await expect(several).rejects.toMatchObject({ code: 'bad_request' });
});

test.each([
  [{ days: 0 }, 'bad_request'],
  [{ days: 91 }, 'bad_request'],
  [{ days: 1.5 }, 'bad_request'],
  [{ password: 'abc' }, 'bad_request'],
  [{ password: 'x'.repeat(201) }, 'bad_request'],
  [{ photoIds: [] }, 'not_found'],
  [{ albumId: '019a0000-0000-7000-8000-000000000000' }, 'not_found'],
])('%o is refused', async (more, code) => {
  await expect(share(more)).rejects.toMatchObject({ code });
});

test('a photo that is deleted leaves the link, and the last one closes it', async () => {
  const gone = await keepPhoto(ana, 'maine-coon-cat.jpg', 'Félix');
  const { token } = await share({ photoIds: [gone] });
  await (await db()).image.deleteMany({ where: { id: gone } });
  expect(await open(token)).toBeNull();
});

test('an album is read when the link is opened', async () => {
  const client = await db();
  const input = { name: 'Férias', photoIds: [cat] };
  const { album } = await createAlbum({ ctx: ana, input });
  const albumId = album.id;
  // As no verb would put it there.
  await client.albumPhoto.create({ data: { albumId, imageId: bens } });
  const { token } = await share({ photoIds: [], albumId });
  expect(await open(token)).toMatchObject({ photos: [{ id: cat }] });
  await addToAlbum({ ctx: ana, input: { albumId, photoIds: [meadow] } });
  expect(await open(token)).toMatchObject({ photos: [{ id: cat }, { id: meadow }] });
  const asBen = createShare({
    ctx: ben,
    input: { albumId, title: null, days: 7, password: null },
  });
  await expect(asBen).rejects.toMatchObject({ code: 'not_found' });
});
