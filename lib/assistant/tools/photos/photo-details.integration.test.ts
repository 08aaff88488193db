import { afterAll, beforeAll, expect, test } from 'vitest';
import { keepPhoto, makePerson } from '@/lib/collection/testing/photo-fixtures';
import type { PersonContext } from '@/lib/context';
import { closeDatabase, openDatabase } from '@/lib/db';
import { prepareTestDatabase } from '@/lib/db/testing/test-database';
import { writeConversationContext } from '@/lib/memory';
import { toolsOf } from '../../testing/tools-of';
import type { TurnTools } from '../turn/turn-tools';
import { photoDetails } from './photo-details';
import { setPhotoDetails } from './set-photo-details';

let testDatabase: Awaited<ReturnType<typeof prepareTestDatabase>>;
let ana: PersonContext;
let dogs: number;
let cat: number;

beforeAll(async () => {
  testDatabase = await prepareTestDatabase();
  await openDatabase();
  ana = await makePerson('Ana');
  dogs = await keepPhoto(ana, 'dogs-at-the-window.jpg', 'Os cachorros');
  cat = await keepPhoto(ana, 'grey-cat.jpg', 'A gata');
});

afterAll(async () => {
  await closeDatabase();
  await testDatabase.remove();
});

const options = { toolCallId: 'call', messages: [], context: {} };
const ask = (tools: TurnTools, photoId: number | null = null) =>
  photoDetails(tools).execute?.({ photoId }, options);
const tell = (tools: TurnTools, details: object) =>
  setPhotoDetails(tools).execute?.(
    { photoIds: null, from: null, to: null, place: null, ...details },
    options,
  );

test('“that one” is the photo that is replied to, else the one last shown', async () => {
  const refused = { error: { code: 'not_found' } };
  expect(await ask(toolsOf(ana))).toMatchObject(refused);
  expect(await tell(toolsOf(ana, { words: 'foi em casa' }), { place: 'em casa' })).toMatchObject(
    refused,
  );
  await writeConversationContext({ ctx: ana, input: { lastShownPhotoIds: [dogs] } });
  expect(await ask(toolsOf(ana))).toMatchObject({ photoId: dogs });
  expect(await ask(toolsOf(ana, { quotedPhotoIds: [cat] }))).toMatchObject({ photoId: cat });
  expect(
    await tell(toolsOf(ana, { words: 'foi no sofá', quotedPhotoIds: [cat] }), { place: 'no sofá' }),
  ).toMatchObject({ changed: 1 });
  expect(await ask(toolsOf(ana))).toMatchObject({ photoId: dogs, place: null });
  expect(await ask(toolsOf(ana), cat)).toMatchObject({ photoId: cat, place: 'no sofá' });
});

test('both answer as the rules assistant reads them, without where somebody lives', async () => {
  await writeConversationContext({ ctx: ana, input: { lastShownPhotoIds: [dogs, cat] } });
  const told = await tell(toolsOf(ana), { from: '2019-01-01', to: '2019-12-31' });
  const year = { takenFrom: '2019-01-01', takenTo: '2019-12-31' };
  expect(told).toEqual({ changed: 2, ...year, place: null });
  const today = expect.stringMatching(/^\d{4}-\d\d-\d\d$/);
  const words = { description: 'Os cachorros', caption: null, text: null };
  const asked = await ask(toolsOf(ana));
  expect(asked).toEqual({ photoId: dogs, ...words, ...year, place: null, sentOn: [today] });
});

test('a model that names somebody else’s photo, or a day of its own, is refused', async () => {
  const bruno = await makePerson('Bruno');
  expect(await ask(toolsOf(bruno), dogs)).toMatchObject({ error: { code: 'not_found' } });
  expect(
    await tell(toolsOf(bruno, { words: 'foi aqui' }), { photoIds: [dogs], place: 'aqui' }),
  ).toMatchObject({
    error: { code: 'not_found' },
  });
  expect(await tell(toolsOf(ana), { from: '2999-01-01' })).toMatchObject({
    error: { code: 'bad_request' },
  });
});

test('a place that nobody named in this turn takes the place of none', async () => {
  const planted = await tell(toolsOf(ana, { words: 'mostre a gata' }), {
    place: 'Rua do Porto, 12',
  });
  expect(planted).toMatchObject({ error: { code: 'forbidden' } });
});
