import { afterAll, beforeAll, expect, test } from 'vitest';
import { addLooks, makePerson } from '@/lib/collection/testing/photo-fixtures';
import { closeDatabase, openDatabase } from '@/lib/db';
import { prepareTestDatabase } from '@/lib/db/testing/test-database';
import { readConversationContext, writeConversationContext } from '@/lib/memory';
import { toolsOf } from '../../testing/tools-of';
import type { TurnTools } from '../turn/turn-tools';
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
  const nothing = toolsOf(fabio);
  expect(await callTool(nothing, null)).toMatchObject({ error: { code: 'not_found' } });
  const lastSearch = { words: 'x', from: null, to: null, order: 'newest' as const };
  await writeConversationContext({
    ctx: fabio,
    input: {
      lastShownPhotoIds: [besideShown, shown],
      lastSearch: { ...lastSearch, cursor: 'x', remaining: 3 },
    },
  });
  const found = (id: number) => ({ found: 1, photos: [{ photoId: id }], near: [] });
  expect(await callTool(toolsOf(fabio, { quotedPhotoIds: [quoted] }), named)).toMatchObject(
    found(likeNamed),
  );
  expect(await callTool(toolsOf(fabio, { quotedPhotoIds: [quoted] }), null)).toMatchObject(
    found(likeQuoted),
  );
  expect(await callTool(toolsOf(fabio), null)).toMatchObject(found(likeShown));
  expect((await readConversationContext({ ctx: fabio })).lastSearch).toBeNull();
  const stranger = toolsOf(await makePerson('Gil'));
  expect(await callTool(stranger, named)).toMatchObject({ error: { code: 'not_found' } });
});
