import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PersonContext } from '@/lib/context';
import { closeDatabase, openDatabase } from '@/lib/db';
import { prepareTestDatabase } from '@/lib/db/testing/test-database';
import {
  addToAlbum,
  createAlbum,
  deleteAlbum,
  deletePhotos,
  fileInAlbum,
  findAlbum,
  listAlbums,
  readAlbum,
  removeFromAlbum,
  renameAlbum,
  undo,
  undoLast,
} from '..';
import { addLooks, makePerson } from '../testing/photo-fixtures';

let testDatabase: Awaited<ReturnType<typeof prepareTestDatabase>>;
let ana: PersonContext;
let bruno: PersonContext;
let photos: number[];
let brunos: number;

beforeAll(async () => {
  testDatabase = await prepareTestDatabase();
  await openDatabase();
  [ana, bruno] = [await makePerson('Ana'), await makePerson('Bruno')];
  photos = [];
  for (let n = 0; n < 5; n++) photos.push(await addLooks(ana, {}));
  brunos = await addLooks(bruno, {});
});

afterAll(async () => {
  await closeDatabase();
  await testDatabase.remove();
});

const make = (name: string, photoIds: number[] = []) =>
  createAlbum({ ctx: ana, input: { name, photoIds } });
const held = async (albumId: string) =>
  (await readAlbum({ ctx: ana, input: { albumId, after: null, limit: 50 } })).photos.map(
    ({ id }) => id,
  );
const takeBack = (changeId: string | null) =>
  undo({ ctx: ana, input: { changeId: changeId ?? '' } });
const conflict = { code: 'conflict' };

test('a name is given once to a person, however it is written; two people may share one', async () => {
  const { album } = await make('  Praia  de\nVerão ');
  expect(album.name).toBe('Praia de Verão');
  for (const name of ['praia de verao', 'PRAIA DE VERÃO!', '“Praia de verão”']) {
    await expect(make(name)).rejects.toMatchObject(conflict);
    expect(await findAlbum({ ctx: ana, input: { name } })).toEqual(album);
  }
  expect(await findAlbum({ ctx: bruno, input: { name: 'praia de verao' } })).toBeNull();
  await createAlbum({ ctx: bruno, input: { name: 'Praia de verão', photoIds: [] } });
  expect((await make('🏖')).album.name).toBe('🏖');
});

test.each([
  ['', 'bad_request'],
  [' \0 ', 'bad_request'],
  ['x'.repeat(81), 'too_large'],
])('%j is no name', async (name, code) => {
  await expect(make(name)).rejects.toMatchObject({ code });
});

test('only one’s own photos are put in, each once, and an album of somebody else is none', async () => {
  const [one = 0, two = 0] = photos;
  const { album, added } = await make('Festa', [one, one, brunos, 999_999]);
  expect(added).toBe(1);
  const input = { albumId: album.id, photoIds: [one, two, brunos] };
  expect(await addToAlbum({ ctx: ana, input })).toMatchObject({ added: 1 });
  expect(await addToAlbum({ ctx: ana, input })).toEqual({ changeId: null, added: 0 });
  const gone = { code: 'not_found' };
  const theirs = { albumId: album.id, photoIds: [brunos] };
  await expect(addToAlbum({ ctx: ana, input: theirs })).rejects.toMatchObject(gone);
  await expect(addToAlbum({ ctx: bruno, input: theirs })).rejects.toMatchObject(gone);
  await expect(removeFromAlbum({ ctx: bruno, input })).rejects.toMatchObject(gone);
  await expect(deleteAlbum({ ctx: bruno, input })).rejects.toMatchObject(gone);
  await expect(renameAlbum({ ctx: bruno, input: { ...input, name: 'x' } })).rejects.toMatchObject(
    gone,
  );
  await expect(
    readAlbum({ ctx: bruno, input: { albumId: album.id, after: null, limit: 9 } }),
  ).rejects.toMatchObject(gone);
  expect(await held(album.id)).toEqual([two, one]);
});

test('the album used last comes first, with its newest photo as its cover', async () => {
  const [one = 0, two = 0, three = 0] = photos;
  const { album } = await make('Capas', [one]);
  await make('Vazio');
  await addToAlbum({ ctx: ana, input: { albumId: album.id, photoIds: [three, two] } });
  const [first, second] = await listAlbums({ ctx: ana });
  expect(first).toMatchObject({ name: 'Capas', photoCount: 3, cover: { id: three } });
  expect(second).toMatchObject({ name: 'Vazio', photoCount: 0, cover: null });
  await deletePhotos({ ctx: ana, input: { photoIds: [three] } });
  expect((await listAlbums({ ctx: ana }))[0]).toMatchObject({ photoCount: 2, cover: { id: two } });
  await undoLast({ ctx: ana });
  expect((await listAlbums({ ctx: ana }))[0]).toMatchObject({
    photoCount: 3,
    cover: { id: three },
  });
});

test('pages of an album meet without a gap or a repeat', async () => {
  const { album } = await make('Páginas', photos);
  const seen: number[] = [];
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof readAlbum>> = await readAlbum({
      ctx: ana,
      input: { albumId: album.id, after, limit: 2 },
    });
    seen.push(...page.photos.map(({ id }) => id));
    after = page.next;
  } while (after);
  expect(seen).toEqual([...photos].reverse());
  await expect(
    readAlbum({ ctx: ana, input: { albumId: album.id, after: 'x', limit: 2 } }),
  ).rejects.toMatchObject({ code: 'bad_request' });
});

test('each change of an album is taken back', async () => {
  const [one = 0, two = 0, three = 0] = photos;
  const { album, changeId: made } = await make('Viagem', [one, two]);
  const albumId = album.id;
  const { changeId: renamed } = await renameAlbum({
    ctx: ana,
    input: { albumId, name: 'Viagens' },
  });
  await takeBack(renamed);
  expect((await findAlbum({ ctx: ana, input: { name: 'viagem' } }))?.name).toBe('Viagem');
  const { changeId: added } = await addToAlbum({
    ctx: ana,
    input: { albumId, photoIds: [one, three] },
  });
  await expect(takeBack(made)).rejects.toMatchObject(conflict);
  await takeBack(added);
  expect(await held(albumId)).toEqual([two, one]);
  const { changeId: removed } = await removeFromAlbum({
    ctx: ana,
    input: { albumId, photoIds: [one] },
  });
  expect(await held(albumId)).toEqual([two]);
  await takeBack(removed);
  expect(await held(albumId)).toEqual([two, one]);
  const { changeId: deleted } = await deleteAlbum({ ctx: ana, input: { albumId } });
  await expect(held(albumId)).rejects.toMatchObject({ code: 'not_found' });
  const { album: taker } = await make('viagem');
  await expect(takeBack(deleted)).rejects.toMatchObject(conflict);
  await renameAlbum({ ctx: ana, input: { albumId: taker.id, name: 'Outra' } });
  await takeBack(deleted);
  expect(await held(albumId)).toEqual([two, one]);
  await takeBack(made);
  await expect(held(albumId)).rejects.toMatchObject({ code: 'not_found' });
});

test('by its name an album is found or made, in one change', async () => {
  const [one = 0, two = 0] = photos;
  const file = (name: string, photoIds: number[]) =>
    fileInAlbum({ ctx: ana, input: { name, photoIds } });
  expect(await file('Férias', [one])).toEqual({
    album: 'Férias',
    isNew: true,
    added: 1,
    photoCount: 1,
  });
  expect(await file('ferias', [one, two])).toEqual({
    album: 'Férias',
    isNew: false,
    added: 1,
    photoCount: 2,
  });
  await expect(file('Nada', [brunos])).rejects.toMatchObject({ code: 'not_found' });
  expect(await findAlbum({ ctx: ana, input: { name: 'Nada' } })).toBeNull();
  expect(await undoLast({ ctx: ana })).toMatchObject({ kind: 'photos added', album: 'Férias' });
  expect(await undoLast({ ctx: ana })).toMatchObject({ kind: 'album made', album: 'Férias' });
});
