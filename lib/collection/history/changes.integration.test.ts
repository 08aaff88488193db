import { afterAll, beforeAll, expect, test } from 'vitest';
import { actingFor, type PersonContext } from '@/lib/context';
import { closeDatabase, db, openDatabase } from '@/lib/db';
import { prepareTestDatabase } from '@/lib/db/testing/test-database';
import {
  deletePhotos,
  getPhoto,
  photoDetails,
  restorePhotos,
  setDescription,
  setPhotoDetails,
  undo,
  undoLast,
} from '..';
import { changesKeptMax } from '../journal/change';
import { addLooks, keepPhoto, makePerson } from '../testing/photo-fixtures';

let testDatabase: Awaited<ReturnType<typeof prepareTestDatabase>>;
let ana: PersonContext;

beforeAll(async () => {
  testDatabase = await prepareTestDatabase();
  await openDatabase();
  ana = await makePerson('Ana');
});

afterAll(async () => {
  await closeDatabase();
  await testDatabase.remove();
});

const conflict = { code: 'conflict' };
const words = async (imageId: number) =>
  (await getPhoto({ ctx: ana, input: { imageId } })).description;
const give = (photoIds: number[], description: string) =>
  setDescription({ ctx: ana, input: { mode: 'replace', photoIds, words: description } });
const takeBack = (changeId: string | null, ctx = ana) =>
  undo({ ctx, input: { changeId: changeId ?? '' } });
/** So many photos of one description. */
async function album(text: string, count: number): Promise<number[]> {
  const ids = await Promise.all(Array.from({ length: count }, () => addLooks(ana, {})));
  await give(ids, text);
  return ids.sort((one, other) => one - other);
}

test('new words are for the photos named alone, and go back to what stood there', async () => {
  const [one = 0, two = 0] = await album('Praia', 2);
  const { changeId } = await give([one], 'Só o mar');
  expect([await words(one), await words(two)]).toEqual(['Só o mar', 'Praia']);
  expect(await takeBack(changeId)).toMatchObject({
    kind: 'words',
    photoIds: [one],
    words: 'Praia',
  });
  const [first, second] = await Promise.all(
    [one, two].map((imageId) => getPhoto({ ctx: ana, input: { imageId } })),
  );
  expect(first?.descriptionId).toBe(second?.descriptionId);
  expect(await (await db()).description.count({ where: { text: 'Só o mar' } })).toBe(0);
  await expect(takeBack(changeId)).rejects.toMatchObject(conflict);
});

test('words for all photos of a description keep its row; first words go again', async () => {
  const [one = 0, two = 0] = await album('Festa', 2);
  const bare = await addLooks(ana, {});
  const { descriptionId } = await getPhoto({ ctx: ana, input: { imageId: one } });
  const { changeId, described } = await give([one, two, bare], 'Festa junina');
  expect(described).toBe(3);
  expect((await getPhoto({ ctx: ana, input: { imageId: two } })).descriptionId).toBe(descriptionId);
  await takeBack(changeId);
  expect([await words(one), await words(two), await words(bare)]).toEqual(['Festa', 'Festa', null]);
  expect(await give([one, two], 'Festa')).toMatchObject({ changeId: null, described: 0 });
});

test('photos that left several descriptions go back to each', async () => {
  const [one = 0, two = 0] = await album('Serra', 2);
  const [three = 0, four = 0] = await album('Lago', 2);
  const { changeId } = await give([one, three], 'Viagem');
  expect([await words(one), await words(three)]).toEqual(['Viagem', 'Viagem']);
  await takeBack(changeId);
  const all = await Promise.all([one, two, three, four].map(words));
  expect(all).toEqual(['Serra', 'Serra', 'Lago', 'Lago']);
});

test('what went back is what stood there, whatever the others were called since', async () => {
  const [one = 0, two = 0] = await album('Vale', 2);
  const { changeId: first } = await give([one], 'Neblina');
  const { changeId: second } = await give([two], 'Sol');
  await takeBack(first);
  expect([await words(one), await words(two)]).toEqual(['Vale', 'Sol']);
  await takeBack(second);
  expect([await words(one), await words(two)]).toEqual(['Vale', 'Vale']);
});

test('words in the bin stay there when others of their photos go back', async () => {
  const [one = 0, two = 0] = await album('Cais', 2);
  const { changeId } = await give([one], 'Barcos');
  await give([two], 'Farol');
  await deletePhotos({ ctx: ana, input: { photoIds: [two] } });
  await takeBack(changeId);
  expect(await words(one)).toBe('Cais');
  expect(await (await db()).description.count({ where: { text: 'Farol' } })).toBe(0);
  await undoLast({ ctx: ana });
  expect(await words(two)).toBe('Farol');
});

test('a photo in the bin comes back as it was called, whatever its sibling is called now', async () => {
  const [one = 0, two = 0] = await album('Duna', 2);
  await deletePhotos({ ctx: ana, input: { photoIds: [two] } });
  const { changeId } = await give([one], 'Areia');
  expect(await (await db()).description.count({ where: { text: 'Duna' } })).toBe(0);
  await takeBack(changeId);
  expect(await words(one)).toBe('Duna');
  await give([one], 'Areia');
  await restorePhotos({ ctx: ana, input: { photoIds: [two] } });
  expect([await words(one), await words(two)]).toEqual(['Areia', 'Duna']);
  expect(await undoLast({ ctx: ana })).toMatchObject({ words: 'Duna', photoIds: [one] });
});

test('a correction is taken back for all its photos; not when the words changed again', async () => {
  const [one = 0, two = 0] = await album('Gato', 2);
  await give([one, two], 'Lobo');
  expect(await undoLast({ ctx: ana })).toMatchObject({ words: 'Gato', photoIds: [one, two] });
  const { changeId } = await give([one, two], 'Onça');
  await give([one, two], 'Jaguatirica');
  await expect(takeBack(changeId)).rejects.toMatchObject(conflict);
  expect(await words(one)).toBe('Jaguatirica');
  // From the last one on each fits again.
  expect(await undoLast({ ctx: ana })).toMatchObject({ words: 'Onça' });
  expect(await undoLast({ ctx: ana })).toMatchObject({ words: 'Gato' });
});

test('words of a photo in the bin are not taken back before the photo', async () => {
  const [one = 0, two = 0] = await album('Rio', 2);
  const { changeId } = await give([one], 'Ponte');
  await deletePhotos({ ctx: ana, input: { photoIds: [one, two] } });
  await expect(takeBack(changeId)).rejects.toMatchObject(conflict);
  await undoLast({ ctx: ana });
  // The others that had the words from before may be in the bin: the words come out of it.
  await deletePhotos({ ctx: ana, input: { photoIds: [two] } });
  expect(await takeBack(changeId)).toMatchObject({ words: 'Rio' });
  expect(await undoLast({ ctx: ana })).toMatchObject({ kind: 'deleted', photoIds: [two] });
  expect(await words(two)).toBe('Rio');
});

test('when and where go back to what was known before', async () => {
  const photo = await keepPhoto(ana, 'dandelions.jpg', 'Flor');
  const tell = (place: string) =>
    setPhotoDetails({ ctx: ana, input: { photoIds: [photo], from: '2019-01-01', place } });
  await tell('Santos');
  await tell('Santos');
  await tell('Recife');
  expect(await undoLast({ ctx: ana })).toMatchObject({ kind: 'details', photoIds: [photo] });
  expect(await photoDetails({ ctx: ana, input: { photoId: photo } })).toMatchObject({
    place: 'Santos',
  });
  // The second time nothing was new, so nothing is left between.
  await undoLast({ ctx: ana });
  expect(await photoDetails({ ctx: ana, input: { photoId: photo } })).toMatchObject({
    place: null,
    takenFrom: null,
  });
});

test('each takes back what they did themselves; by its id a change is anybody’s who may', async () => {
  const person = await makePerson('Caio');
  const operator = actingFor({ actor: 'operator' }, person.personId);
  const photo = await addLooks(person, {});
  const input = { mode: 'replace' as const, photoIds: [photo], words: 'x' };
  const { changeId } = await setDescription({ ctx: operator, input });
  expect(await undoLast({ ctx: person })).toBeNull();
  await expect(takeBack(changeId)).rejects.toMatchObject({ code: 'not_found' });
  expect(await takeBack(changeId, person)).toMatchObject({ kind: 'words', words: null });
  const nobody: PersonContext = {
    actor: 'person',
    personId: '019a0000-0000-7000-8000-00000000dead',
  };
  await expect(setDescription({ ctx: nobody, input })).rejects.toMatchObject({ code: 'not_found' });
});

test('the oldest changes go when there are too many', async () => {
  const person = await makePerson('Duda');
  const photo = await addLooks(person, {});
  const { changeId } = await setDescription({
    ctx: person,
    input: { mode: 'replace', photoIds: [photo], words: 'a' },
  });
  const { id } = await (await db()).change.findFirstOrThrow({
    where: { personId: person.personId },
  });
  expect(id).toBe(changeId);
  for (let n = 0; n < changesKeptMax; n++) {
    await setDescription({
      ctx: person,
      input: { mode: 'replace', photoIds: [photo], words: `b${n}` },
    });
  }
  expect(await (await db()).change.count({ where: { personId: person.personId } })).toBe(
    changesKeptMax,
  );
  await expect(takeBack(changeId, person)).rejects.toMatchObject({ code: 'not_found' });
});

test('two who take back the same change at once do it once', async () => {
  const photo = await addLooks(ana, {});
  const { changeId } = await give([photo], 'Um');
  const outcomes = await Promise.allSettled([takeBack(changeId), takeBack(changeId)]);
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(await words(photo)).toBeNull();
});
