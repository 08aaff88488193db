import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addLooks, makePerson } from '@/lib/catalogue/testing/photo-fixtures';
import type { PersonContext } from '@/lib/context';
import { closeDatabase, openDatabase } from '@/lib/db';
import { prepareTestDatabase } from '@/lib/db/testing/test-database';
import { readFocus, writeFocus } from '@/lib/memory';
import type { TurnTools } from '../turn-tools';
import { findSimilarPhotos } from './find-similar-photos';

let testDatabase: Awaited<ReturnType<typeof prepareTestDatabase>>;

beforeAll(async () => {
  testDatabase = await prepareTestDatabase();
  await openDatabase();
});

afterAll(async () => {
  await closeDatabase();
  await testDatabase.remove();
});

/** What a tool needs of its turn; a journal that remembers nothing. */
function toolsFor(ctx: PersonContext, quotedPhotoIds: number[]): TurnTools {
  const run = <T>(_: string, work: () => Promise<T>) => work();
  const journal = { once: run, afterwards: run, recall: () => undefined };
  return {
    ...{ ctx, quotedPhotoIds, journal, turnId: uuidv7(), groups: [], photosToSend: [] },
    ...{ stepsTaken: 0, failure: null },
  } as unknown as TurnTools;
}

async function callTool(tools: TurnTools, photoId: number | null) {
  const { execute } = findSimilarPhotos(tools);
  return execute?.({ photoId, count: null }, { toolCallId: 'x', messages: [], context: {} });
}

test('the tool takes the photo that is named, else quoted, else last shown, of its person alone', async () => {
  const fabio = await makePerson('Fábio');
  const [named, quoted, shown, besideShown] = [
    await addLooks(fabio, { vector: [100, 0, 0, 0] }),
    await addLooks(fabio, { vector: [0, 100, 0, 0] }),
    await addLooks(fabio, { vector: [0, 0, 100, 0] }),
    await addLooks(fabio, { vector: [0, 0, 0, 100] }),
  ];
  const likeNamed = await addLooks(fabio, { vector: [100, 9, 0, 0] });
  const likeQuoted = await addLooks(fabio, { vector: [9, 100, 0, 0] });
  const likeShown = await addLooks(fabio, { vector: [0, 0, 100, 9] });
  const nothing = toolsFor(fabio, []);
  expect(await callTool(nothing, null)).toMatchObject({ error: { code: 'not_found' } });
  const lastSearch = { words: 'x', from: null, to: null, order: 'newest' as const };
  await writeFocus({
    ctx: fabio,
    input: {
      lastShownPhotoIds: [besideShown, shown],
      lastSearch: { ...lastSearch, cursor: 'x', remaining: 3 },
    },
  });
  const found = (id: number) => ({ found: 1, photos: [{ photoId: id }], near: [] });
  expect(await callTool(toolsFor(fabio, [quoted]), named)).toMatchObject(found(likeNamed));
  expect(await callTool(toolsFor(fabio, [quoted]), null)).toMatchObject(found(likeQuoted));
  expect(await callTool(toolsFor(fabio, []), null)).toMatchObject(found(likeShown));
  expect((await readFocus({ ctx: fabio })).lastSearch).toBeNull();
  const stranger = toolsFor(await makePerson('Gil'), []);
  expect(await callTool(stranger, named)).toMatchObject({ error: { code: 'not_found' } });
});
