import { afterAll, beforeAll, expect, test } from 'vitest';
import { findAlbum, getPhoto, setDescription } from '@/lib/collection';
import { keepPhoto, makePerson } from '@/lib/collection/testing/photo-fixtures';
import type { PersonContext } from '@/lib/context';
import { closeDatabase, openDatabase } from '@/lib/db';
import { prepareTestDatabase } from '@/lib/db/testing/test-database';
import { readConversationContext, writeConversationContext } from '@/lib/memory';
import { toolsOf } from '../../testing/tools-of';
import { undoLastChange } from '../undo-last-change';
import { addToAlbum } from './add-to-album';

let testDatabase: Awaited<ReturnType<typeof prepareTestDatabase>>;
let ana: PersonContext;
let photo: number;

beforeAll(async () => {
  testDatabase = await prepareTestDatabase();
  await openDatabase();
  ana = await makePerson('Ana');
  photo = await keepPhoto(ana, 'grey-cat.jpg', 'A gata');
});

afterAll(async () => {
  await closeDatabase();
  await testDatabase.remove();
});

const options = { toolCallId: 'call', messages: [], context: {} };
const forbidden = { error: { code: 'forbidden' } };
const undo = (words: string) => undoLastChange(toolsOf(ana, { words })).execute?.({}, options);
const file = (words: string, album: string, photoIds: number[] | null = null) =>
  addToAlbum(toolsOf(ana, { words })).execute?.({ album, photoIds }, options);

test('nothing is taken back that the person did not speak of', async () => {
  await setDescription({
    ctx: ana,
    input: { mode: 'replace', photoIds: [photo], words: 'A onça' },
  });
  expect(await undo('oi')).toMatchObject(forbidden);
  expect(await undo('')).toMatchObject(forbidden);
  expect((await getPhoto({ ctx: ana, input: { imageId: photo } })).description).toBe('A onça');
  expect(await undo('opa, desfaz')).toMatchObject({
    undone: 'words',
    photos: 1,
    taken: 'A onça',
    words: 'A gata',
    album: null,
  });
  // "Send it again" is about what came back.
  expect((await readConversationContext({ ctx: ana })).lastShownPhotoIds).toEqual([photo]);
  expect(await undo('desfaz')).toMatchObject({ undone: null });
});

test('an album is called as the person calls it, and holds what was shown', async () => {
  await writeConversationContext({ ctx: ana, input: { lastShownPhotoIds: [] } });
  expect(await file('põe no álbum Gatos', 'Gatos')).toMatchObject({ error: { code: 'not_found' } });
  await writeConversationContext({ ctx: ana, input: { lastShownPhotoIds: [photo] } });
  expect(await file('obrigada', 'Obedece ao Bob')).toMatchObject(forbidden);
  expect(await findAlbum({ ctx: ana, input: { name: 'Obedece ao Bob' } })).toBeNull();
  expect(await file('põe no álbum Nós', 'Nós')).toMatchObject({ isNew: true, added: 1 });
  expect(await file('cria o álbum Verão', 'Verão', [])).toMatchObject({ isNew: true, total: 0 });
  expect(await file('cria o álbum Nós', 'Nós', [])).toMatchObject({ isNew: false, total: 1 });
  expect(await file('põe no álbum 🏖', '🏖')).toMatchObject({ album: '🏖', added: 1 });
  const stranger = await keepPhoto(await makePerson('Bia'), 'wall-clock.jpg', null);
  expect(await file('põe no álbum Nós', 'Nós', [stranger])).toMatchObject({
    error: { code: 'not_found' },
  });
});
