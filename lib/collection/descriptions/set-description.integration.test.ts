import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { actingFor, type PersonContext } from '@/lib/context';
import { closeDatabase, db, openDatabase } from '@/lib/db';
import { prepareTestDatabase } from '@/lib/db/testing/test-database';
import { deletePhotos, getPhoto, restorePhotos, setDescription, undo, undoLast } from '..';
import { addLooks, makePerson } from '../testing/photo-fixtures';
import type { DescriptionInput } from './set-description';

let testDatabase: Awaited<ReturnType<typeof prepareTestDatabase>>;
let ana: PersonContext;

beforeAll(async () => {
  testDatabase = await prepareTestDatabase();
  await openDatabase();
});

afterAll(async () => {
  await closeDatabase();
  await testDatabase.remove();
});

const person = async () => {
  ana = await makePerson('Ana');
  return ana;
};
const set = (input: DescriptionInput, ctx = ana) => setDescription({ ctx, input });
const words = (...ids: number[]) =>
  Promise.all(
    ids.map(async (imageId) => (await getPhoto({ ctx: ana, input: { imageId } })).description),
  );
const changes = async () => (await db()).change.count({ where: { personId: ana.personId } });

/** Photos that came in one turn. */
async function arrive(
  count: number,
  turnId = uuidv7(),
): Promise<{ turnId: string; ids: number[] }> {
  const client = await db();
  await client.turn.upsert({
    where: { id: turnId },
    create: { id: turnId, personId: ana.personId },
    update: {},
  });
  const ids: number[] = [];
  for (let n = 0; n < count; n++) ids.push(await addLooks(ana, {}));
  await client.image.updateMany({ where: { id: { in: ids } }, data: { turnId } });
  return { turnId, ids };
}

type Mode = DescriptionInput['mode'];
const modes: [Mode, string | null, string | null][] = [
  // mode, what the photo said before, what it says after
  ['fill', null, 'Novo'],
  ['fill', 'Velho', 'Velho'],
  ['append', null, 'Novo'],
  ['append', 'Velho', 'Velho\nNovo'],
  ['append', 'NOVO ', 'NOVO'],
  ['replace', null, 'Novo'],
  ['replace', 'Velho', 'Novo'],
  ['replace', 'Novo', 'Novo'],
  ['share', null, 'Do álbum'],
  ['share', 'Velho', 'Velho'],
];

async function scene(mode: Mode, before: string | null) {
  await person();
  const album = await arrive(1);
  await set({ mode: 'fill', photoIds: album.ids, words: 'Do álbum', turnId: album.turnId });
  const [id = 0] = (await arrive(1, album.turnId)).ids;
  if (before !== null) await set({ mode: 'fill', photoIds: [id], words: before });
  const input: DescriptionInput =
    mode === 'share'
      ? { mode, photoIds: [id], turnId: album.turnId }
      : { mode, photoIds: [id], words: 'Novo' };
  return { id, input };
}

test.each(modes)(
  '%s on %j makes %j, and undo brings back what was there',
  async (mode, before, after) => {
    const { id, input } = await scene(mode, before);
    const noted = await changes();
    const { changeId, described } = await set(input);
    expect(await words(id)).toEqual([after]);
    const was = before?.trim() ?? null;
    const isChanged = was !== after;
    expect(described).toBe(isChanged ? 1 : 0);
    expect(await changes()).toBe(noted + (isChanged ? 1 : 0));
    if (!isChanged) {
      expect(changeId).toBeNull();
      return;
    }
    await undo({ ctx: ana, input: { changeId: changeId ?? '' } });
    expect(await words(id)).toEqual([was]);
  },
);

test.each(modes)(
  '%s on %j: the same once more, as a later try of a turn, changes nothing',
  async (mode, before) => {
    const { id, input } = await scene(mode, before);
    await set(input);
    const [said] = await words(id);
    const noted = await changes();
    expect(await set(input)).toMatchObject({ changeId: null, described: 0 });
    expect(await words(id)).toEqual([said]);
    expect(await changes()).toBe(noted);
  },
);

test.each(modes)('%s on %j: somebody else’s photo is not touched', async (mode, before) => {
  const { id, input } = await scene(mode, before);
  const bruno = await makePerson('Bruno');
  await expect(set(input, bruno)).rejects.toMatchObject({ code: 'not_found' });
  expect(await words(id)).toEqual([before?.trim() ?? null]);
});

test.each(['append', 'replace'] as const)(
  '%s leaves siblings as they are, in the collection and in the bin',
  async (mode) => {
    await person();
    const { ids, turnId } = await arrive(3);
    const [one = 0, two = 0, trashed = 0] = ids;
    await set({ mode: 'fill', photoIds: ids, words: 'Praia', turnId });
    await deletePhotos({ ctx: ana, input: { photoIds: [trashed] } });
    await set({ mode, photoIds: [one], words: 'Mar' });
    const [said] = await words(one);
    expect(said).toBe(mode === 'append' ? 'Praia\nMar' : 'Mar');
    // All that are left, while one that shares the words lies in the bin.
    await set({ mode, photoIds: [two], words: 'Mar' });
    await restorePhotos({ ctx: ana, input: { photoIds: [trashed] } });
    expect(await words(two, trashed)).toEqual([said, 'Praia']);
    expect(await undoLast({ ctx: ana })).toMatchObject({ photoIds: [two], words: 'Praia' });
    expect(await words(one, two, trashed)).toEqual([said, 'Praia', 'Praia']);
  },
);

test('photos with several descriptions keep each its own below which the new words stand', async () => {
  await person();
  const [sea = 0, hill = 0, bare = 0] = (await arrive(3)).ids;
  await set({ mode: 'fill', photoIds: [sea], words: 'Mar' });
  await set({ mode: 'fill', photoIds: [hill], words: 'Serra' });
  const photoIds = [sea, hill, bare];
  const { changeId, before } = await set({ mode: 'append', photoIds, words: 'Férias' });
  expect(before).toEqual(['Mar', 'Serra']);
  expect(await words(...photoIds)).toEqual(['Mar\nFérias', 'Serra\nFérias', 'Férias']);
  await undo({ ctx: ana, input: { changeId: changeId ?? '' } });
  expect(await words(...photoIds)).toEqual(['Mar', 'Serra', null]);
});

test('photos of one turn with the same words share a description, and go back together', async () => {
  await person();
  const { ids, turnId } = await arrive(3);
  for (const id of ids) await set({ mode: 'append', photoIds: [id], words: 'Festa', turnId });
  const client = await db();
  expect(await client.description.count({ where: { ownerId: ana.personId } })).toBe(1);
  expect(await changes()).toBe(1);
  expect(await undoLast({ ctx: ana })).toMatchObject({ kind: 'photos sent' });
  expect(await client.image.count({ where: { ownerId: ana.personId } })).toBe(0);
});

test('words for a photo that came in an earlier turn are a change of their own', async () => {
  await person();
  const { ids } = await arrive(1);
  const later = await arrive(1);
  const photoIds = [...ids, ...later.ids];
  await set({ mode: 'append', photoIds, words: 'Bolo', turnId: later.turnId });
  expect(await changes()).toBe(2);
  expect(await undoLast({ ctx: ana })).toMatchObject({ kind: 'words', photoIds: ids });
  expect(await words(...photoIds)).toEqual([null, 'Bolo']);
  expect(await undoLast({ ctx: ana })).toMatchObject({ kind: 'photos sent' });
});

test('a photo that joined an album leaves it again, also when the album was called otherwise since', async () => {
  const { id, input } = await scene('share', null);
  const { changeId } = await set(input);
  const { descriptionId } = await getPhoto({ ctx: ana, input: { imageId: id } });
  await (await db()).description.update({
    where: { id: descriptionId ?? 0 },
    data: { text: 'Álbum da serra' },
  });
  await undo({ ctx: ana, input: { changeId: changeId ?? '' } });
  expect(await words(id)).toEqual([null]);
  expect(await (await db()).description.count({ where: { id: descriptionId ?? 0 } })).toBe(1);
});

test('the gallery and the chat at the same moment: neither loses its words silently', async () => {
  await person();
  const operator = actingFor({ actor: 'operator' }, ana.personId);
  for (let n = 0; n < 12; n++) {
    const [id = 0] = (await arrive(1)).ids;
    await set({ mode: 'fill', photoIds: [id], words: 'Gato' });
    const edit = () =>
      set({ mode: 'replace', photoIds: [id], words: 'Gata', seen: 'Gato' }, operator);
    const say = () => set({ mode: 'append', photoIds: [id], words: 'na rede' });
    const [web] = await Promise.all(n % 2 === 0 ? [edit(), say()] : [say(), edit()].toReversed());
    const [now] = await words(id);
    // Whoever came second knows of the first: the edit is told what stands there instead.
    if (web?.isStale) expect([now, web.now]).toEqual(['Gato\nna rede', 'Gato\nna rede']);
    else expect(now).toBe('Gata\nna rede');
  }
});

test('first words from both sides at once are all kept', async () => {
  await person();
  const [id = 0] = (await arrive(1)).ids;
  const said = ['Um', 'Dois', 'Três', 'Quatro'];
  await Promise.all(said.map((one) => set({ mode: 'append', photoIds: [id], words: one })));
  const [now] = await words(id);
  expect(now?.split('\n').sort()).toEqual(said.toSorted());
});

test.each([
  ['nothing seen where words stand', null],
  ['other words seen', 'Gatos'],
])('%s: a replacement is stale and changes nothing', async (_, seen) => {
  await person();
  const [id = 0] = (await arrive(1)).ids;
  await set({ mode: 'fill', photoIds: [id], words: 'Gato' });
  const noted = await changes();
  const input = { mode: 'replace' as const, photoIds: [id], words: 'Cão', seen };
  expect(await set(input)).toMatchObject({ isStale: true, changeId: null, now: 'Gato' });
  expect([await words(id), await changes()]).toEqual([['Gato'], noted]);
});
