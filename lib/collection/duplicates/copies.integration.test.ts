import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type DocumentKind, drawDocument, type Filling } from '@/bench/duplicates/draw-documents';
import { edits } from '@/bench/duplicates/edits';
import { getConfig } from '@/lib/config';
import type { PersonContext } from '@/lib/context';
import { closeDatabase, db, openDatabase } from '@/lib/db';
import { prepareTestDatabase } from '@/lib/db/testing/test-database';
import { findPhotos, listMonths, listPhotos, readWindow } from '@/lib/search';
import {
  addPhoto,
  createAlbum,
  deletePhotos,
  emptyTrash,
  findCopies,
  getPhoto,
  listCopies,
  listResent,
  restorePhotos,
  separateCopy,
  setDescription,
  undo,
  undoLast,
} from '..';
import { keepAnalysis } from '../analysis/keep-analysis';
import { compress, readDemo } from '../testing/edit-photo';
import { makeAttachment, makePerson } from '../testing/photo-fixtures';

let testDatabase: Awaited<ReturnType<typeof prepareTestDatabase>>;
let dogs: Buffer;
let smaller: Buffer;

beforeAll(async () => {
  testDatabase = await prepareTestDatabase();
  await openDatabase();
  // Small, so that the tests are quick.
  dogs = await sharp(await readDemo('dogs-at-the-window.jpg'))
    .resize(900)
    .jpeg()
    .toBuffer();
  smaller = await sharp(dogs).resize(500).jpeg({ quality: 60 }).toBuffer();
});

afterAll(async () => {
  await closeDatabase();
  await testDatabase.remove();
});

/** Sends a photo, has a machine read in it, and decides. */
async function send(ctx: PersonContext, bytes: Buffer, text: string | null = '') {
  const attachment = await makeAttachment(ctx);
  const input = { bytes, contentType: 'image/jpeg', ...attachment };
  const { photoId } = await addPhoto({ ctx, input });
  if (text !== null) await read(ctx, photoId, text);
  return { photoId, turnId: attachment.turnId };
}

async function read(ctx: PersonContext, imageId: number, text: string) {
  const vector = Buffer.from([1, 2, 3]);
  await keepAnalysis({ ctx, input: { imageId, text, labels: [], vector } });
  return findCopies({ ctx, input: { imageId } });
}

const idsOf = (photos: { id: number }[]) => photos.map(({ id }) => id);

async function shown(ctx: PersonContext) {
  const place = { rank: 0 };
  const { photos, total } = await readWindow({ ctx, input: { personId: null, place, limit: 50 } });
  const months = await listMonths({ ctx, input: { personId: null } });
  const counted = months.reduce((sum, month) => sum + month.photos, 0);
  // Tiles, their number and the months are one thing.
  expect(total).toBe(photos.length);
  expect(counted).toBe(photos.length);
  return photos.map(({ id, copies }) => [id, copies]);
}

async function found(ctx: PersonContext, words: string) {
  const query = { words, from: null, to: null, order: 'newest' as const, after: null, limit: 10 };
  return idsOf((await findPhotos({ ctx, input: query })).photos);
}

async function pair(ctx: PersonContext) {
  const large = await send(ctx, dogs);
  const small = await send(ctx, smaller);
  return { large: large.photoId, small: small.photoId };
}

const usual: Filling = { name: 'Maria', cents: 125_000, date: '03/05/2026', code: 'E004120000' };
const other: Filling = { name: 'Joana', cents: 8_990, date: '04/05/2026', code: 'E987650000' };

describe('documents of one form', () => {
  test.each<[DocumentKind, Filling]>([
    ['transfer', other],
    ['meter', { ...usual, code: 'E004130000' }],
    ['meter', { ...usual, code: 'E987650000' }],
    ['bill', { ...usual, cents: 125_001 }],
    ['price tag', { ...usual, cents: 125_100 }],
    ['chat screen', { ...usual, date: '08/05/2026' }],
    ['ID card', { ...usual, name: 'Mario' }],
    ['table', { ...usual, cents: 126_000 }],
  ])(
    'two of the kind %s are two, although a machine read the same in both',
    async (kind, filling) => {
      const ana = await makePerson('Ana');
      const first = await send(ana, await drawDocument(kind, usual), 'Comprovante');
      const second = await send(ana, await drawDocument(kind, filling), 'Comprovante');
      expect(await shown(ana)).toEqual([
        [second.photoId, 0],
        [first.photoId, 0],
      ]);
      expect(await (await db()).copy.count({ where: { ownerId: ana.personId } })).toBe(0);
    },
  );

  test('recompressed on its way it is a copy; with another digit read in it, it is not', async () => {
    const ana = await makePerson('Ana');
    const transfer = await drawDocument('transfer', usual);
    const again = await sharp(transfer).resize(738).jpeg({ quality: 75 }).toBuffer();
    const first = await send(ana, transfer, 'Comprovante\nR$ 1.250,00');
    const second = await send(ana, again, 'COMPROVANTE R$ 1.250,00');
    expect(await shown(ana)).toEqual([[first.photoId, 1]]);
    const third = await send(ana, await compress(transfer, 70), 'Comprovante R$ 1.258,00');
    expect(await shown(ana)).toEqual([
      [third.photoId, 0],
      [first.photoId, 1],
    ]);
    expect(second.photoId).not.toBe(first.photoId);
  });
});

describe('a copy', () => {
  test.each(edits)('that was $name is folded behind the better one', async ({ make }) => {
    const ana = await makePerson('Ana');
    const first = await send(ana, dogs);
    await send(ana, await make(dogs));
    expect(await shown(ana)).toEqual([[first.photoId, 1]]);
  });

  test('is none before a machine has read in both, nor when it read in vain', async () => {
    const ana = await makePerson('Ana');
    const first = await send(ana, dogs, null);
    const second = await send(ana, smaller);
    expect(await shown(ana)).toHaveLength(2);
    const gaveUp = { text: '', labels: [], vector: null };
    await keepAnalysis({ ctx: ana, input: { imageId: first.photoId, ...gaveUp } });
    await findCopies({ ctx: ana, input: { imageId: first.photoId } });
    expect(await shown(ana)).toHaveLength(2);
    // The first is read last: it finds the second, which has been read.
    await read(ana, first.photoId, '');
    expect(await shown(ana)).toEqual([[first.photoId, 1]]);
    expect((await read(ana, second.photoId, '')).copyIds).toEqual([]);
  });

  test('is none of somebody else’s, nor of another photo', async () => {
    const [ana, bruno] = [await makePerson('Ana'), await makePerson('Bruno')];
    await send(ana, dogs);
    await send(bruno, smaller);
    await send(ana, await sharp(dogs).flop().jpeg().toBuffer());
    await send(ana, await compress(await readDemo('grey-cat.jpg')));
    expect(await shown(ana)).toHaveLength(3);
    expect(await shown(bruno)).toHaveLength(1);
  });

  test('that is larger comes in front, and the days are counted with it', async () => {
    const ana = await makePerson('Ana');
    const small = await send(ana, smaller);
    const createdAt = new Date('2025-03-01T12:00:00Z');
    await (await db()).image.update({ where: { id: small.photoId }, data: { createdAt } });
    const large = await send(ana, dogs);
    expect(await shown(ana)).toEqual([[large.photoId, 1]]);
    const opened = await getPhoto({ ctx: ana, input: { imageId: small.photoId } });
    expect(opened.id).toBe(small.photoId);
    const group = await listCopies({ ctx: ana, input: { imageId: small.photoId } });
    expect(idsOf(group.photos)).toEqual([large.photoId, small.photoId]);
  });

  test('is told as sent before, with the first one’s day and words', async () => {
    const ana = await makePerson('Ana');
    const first = await send(ana, dogs);
    const description = 'Os meninos';
    await setDescription({
      ctx: ana,
      input: { mode: 'fill', photoIds: [first.photoId], words: description },
    });
    const { photoId, turnId } = await send(ana, smaller);
    const today = new Intl.DateTimeFormat('en-CA', { timeZone: getConfig().timeZone }).format();
    const known = { photoId, firstSentOn: today, description, isCopy: true };
    expect(await listResent({ ctx: ana, input: { photoIds: [photoId], turnId } })).toEqual([known]);
    const ofFirst = { photoIds: [first.photoId], turnId: first.turnId };
    expect(await listResent({ ctx: ana, input: ofFirst })).toEqual([]);
  });
});

describe('words, days and albums of all copies count', () => {
  test('in a search, also those that are said later, and together', async () => {
    const ana = await makePerson('Ana');
    const { large, small } = await pair(ana);
    await setDescription({ ctx: ana, input: { mode: 'fill', photoIds: [small], words: 'Thor' } });
    expect(await found(ana, 'thor')).toEqual([large]);
    await setDescription({
      ctx: ana,
      input: { mode: 'fill', photoIds: [large], words: 'na janela' },
    });
    expect(await found(ana, 'thor janela')).toEqual([large]);
    await (await db()).image.update({ where: { id: small }, data: { place: 'Ubatuba' } });
    expect(await found(ana, 'ubatuba')).toEqual([large]);
    // Told apart, each keeps its own.
    await separateCopy({ ctx: ana, input: { photoId: small } });
    expect(await found(ana, 'thor')).toEqual([small]);
    expect(await found(ana, 'janela')).toEqual([large]);
    expect(await found(ana, 'thor janela')).toEqual([]);
  });

  test('in filters by day and album, once', async () => {
    const ana = await makePerson('Ana');
    const { large, small } = await pair(ana);
    const day = new Date('2019-07-14');
    const when = { takenFrom: day, takenTo: day };
    await (await db()).image.update({ where: { id: small }, data: when });
    const days = { from: '2019-07-01', to: '2019-07-31' };
    expect(idsOf((await listPhotos({ ctx: ana, input: days })).photos)).toEqual([large]);
    await (await db()).image.update({ where: { id: large }, data: when });
    expect(await listPhotos({ ctx: ana, input: days })).toMatchObject({ total: 1 });
    const album = await createAlbum({ ctx: ana, input: { name: 'Férias', photoIds: [small] } });
    const albumId = album.album.id;
    expect(idsOf((await listPhotos({ ctx: ana, input: { albumId } })).photos)).toEqual([large]);
    await setDescription({ ctx: ana, input: { mode: 'fill', photoIds: [small], words: 'Thor' } });
    const bare = await listPhotos({ ctx: ana, input: { hasNoDescription: true } });
    expect(bare.photos).toEqual([]);
  });
});

describe('every item is its own', () => {
  test('deleting the one in front brings the next forward, and taking it back folds them again', async () => {
    const ana = await makePerson('Ana');
    const { large, small } = await pair(ana);
    const { changeId } = await deletePhotos({ ctx: ana, input: { photoIds: [large] } });
    expect(await shown(ana)).toEqual([[small, 0]]);
    await undo({ ctx: ana, input: { changeId: changeId ?? '' } });
    expect(await shown(ana)).toEqual([[large, 1]]);
    await deletePhotos({ ctx: ana, input: { photoIds: [large, small] } });
    expect(await shown(ana)).toEqual([]);
    await restorePhotos({ ctx: ana, input: { photoIds: [small] } });
    await restorePhotos({ ctx: ana, input: { photoIds: [large] } });
    expect(await shown(ana)).toEqual([[large, 1]]);
    await deletePhotos({ ctx: ana, input: { photoIds: [small] } });
    await emptyTrash({ ctx: ana });
    expect(await shown(ana)).toEqual([[large, 0]]);
    expect(await (await db()).copy.count({ where: { ownerId: ana.personId } })).toBe(0);
  });

  test('one that is told apart stays so, and undo folds it again', async () => {
    const ana = await makePerson('Ana');
    const { large, small } = await pair(ana);
    const third = await send(ana, await compress(dogs, 80));
    expect(await shown(ana)).toEqual([[large, 2]]);
    const { changeId } = await separateCopy({ ctx: ana, input: { photoId: small } });
    expect(await shown(ana)).toEqual([
      [small, 0],
      [large, 1],
    ]);
    // Neither another look nor another copy of both brings them together.
    await findCopies({ ctx: ana, input: { imageId: small } });
    await send(ana, await compress(dogs, 40));
    expect((await shown(ana)).map(([id]) => id)).toContain(small);
    await undo({ ctx: ana, input: { changeId } });
    expect(await shown(ana)).toEqual([[large, 3]]);
    await separateCopy({ ctx: ana, input: { photoId: third.photoId } });
    expect(await undoLast({ ctx: ana })).toMatchObject({ kind: 'copy separated' });
    expect(await shown(ana)).toEqual([[large, 3]]);
  });

  test('nobody tells somebody else’s copies apart, or sees them', async () => {
    const [ana, bruno] = [await makePerson('Ana'), await makePerson('Bruno')];
    const { small } = await pair(ana);
    const refused = { code: 'not_found' };
    const wrong = { ctx: bruno, input: { photoId: small } };
    await expect(separateCopy(wrong)).rejects.toMatchObject(refused);
    const asked = { ctx: bruno, input: { imageId: small } };
    await expect(listCopies(asked)).rejects.toMatchObject(refused);
  });
});
