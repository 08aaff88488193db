import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addLooks, makePerson } from '@/lib/collection/testing/photo-fixtures';
import type { OperatorContext, PersonContext } from '@/lib/context';
import { closeDatabase, db, openDatabase, Prisma } from '@/lib/db';
import { prepareTestDatabase } from '@/lib/db/testing/test-database';
import { hasPhotoConversation, readPhotoConversation } from '@/lib/operations';
import { listAccesses } from '@/lib/privacy';

const operator: OperatorContext = { actor: 'operator' };
let testDatabase: Awaited<ReturnType<typeof prepareTestDatabase>>;

beforeAll(async () => {
  testDatabase = await prepareTestDatabase();
  await openDatabase();
});

afterAll(async () => {
  await closeDatabase();
  await testDatabase.remove();
});

interface Said {
  body: string;
  isOurs?: boolean;
  turnId?: string;
  imageId?: number;
  isCleaned?: boolean;
}

/** A message as the inbox keeps it, later than every one before it. */
async function say({ personId }: PersonContext, said: Said): Promise<string> {
  const { body, isOurs = false, turnId, imageId, isCleaned = false } = said;
  const media = { url: 'x', contentType: 'image/jpeg', position: 0, status: 'stored' as const };
  const { id } = await (await db()).message.create({
    data: {
      id: uuidv7(),
      personId,
      direction: isOurs ? 'outbound' : 'inbound',
      status: 'done',
      body,
      fields: isOurs || isCleaned ? Prisma.DbNull : {},
      ...(turnId && { turnId }),
      ...(imageId && { media: { create: { ...media, imageId } } }),
    },
  });
  return id;
}

async function addTurn({ personId }: PersonContext): Promise<string> {
  const id = uuidv7();
  await (await db()).turn.create({ data: { id, personId, status: 'done' } });
  return id;
}

async function readWords(ctx: PersonContext | OperatorContext, imageId: number) {
  const { messages } = await readPhotoConversation({ ctx, input: { imageId } });
  return messages.map(({ body }) => body);
}

test('the message that brought a photo stands between what was said before and its answers', async () => {
  const ana = await makePerson('Ana');
  const bia = await makePerson('Bia');
  const imageId = await addLooks(ana, {});
  const turnId = await addTurn(ana);
  for (const body of ['oi', 'tudo bem?', 'olha isso']) await say(ana, { body });
  await say(bia, { body: 'de outra pessoa' });
  const broughtBy = await say(ana, { body: 'Meu cachorro', turnId, imageId });
  await say(bia, { body: 'de outra pessoa' });
  await say(ana, { body: 'na praia', turnId });
  for (const body of ['Guardei.', 'Mais uma coisa.'])
    await say(ana, { body, turnId, isOurs: true });
  await say(ana, { body: 'obrigada' });
  // The same photo again: the first message is the one that brought it.
  await say(ana, { body: 'de novo', imageId });

  const expected = [
    'tudo bem?',
    'olha isso',
    'Meu cachorro',
    'na praia',
    'Guardei.',
    'Mais uma coisa.',
  ];
  for (const ctx of [ana, operator]) {
    expect(await readWords(ctx, imageId)).toEqual(expected);
    const conversation = await readPhotoConversation({ ctx, input: { imageId } });
    expect(conversation).toMatchObject({ broughtBy, person: { name: 'Ana' } });
    expect(await hasPhotoConversation({ ctx, input: { imageId } })).toBe(true);
  }
});

test('nobody reads what was said around somebody else’s photo', async () => {
  const ana = await makePerson('Ana');
  const eve = await makePerson('Eve');
  const imageId = await addLooks(ana, {});
  await say(ana, { body: 'segredo', imageId });
  for (const input of [{ imageId }, { imageId: 2 ** 31 - 1 }]) {
    const refused = readPhotoConversation({ ctx: eve, input });
    await expect(refused).rejects.toMatchObject({ code: 'not_found' });
    expect(await hasPhotoConversation({ ctx: eve, input })).toBe(false);
  }
});

test('somebody else’s message is not read by way of one’s own photo', async () => {
  const ana = await makePerson('Ana');
  const eve = await makePerson('Eve');
  const imageId = await addLooks(eve, {});
  await say(ana, { body: 'segredo', imageId });
  for (const ctx of [eve, operator]) {
    expect(await readWords(ctx, imageId)).toEqual([]);
    expect(await hasPhotoConversation({ ctx, input: { imageId } })).toBe(false);
  }
});

test('a photo that came by no message, or is nobody’s, has no conversation', async () => {
  const ana = await makePerson('Ana');
  await say(ana, { body: 'oi' });
  const brought = await addLooks(ana, {});
  const link = 'https://photos.example/1.jpg';
  const { id: nobodys } = await (await db()).image.create({ data: { link } });
  for (const imageId of [brought, nobodys]) {
    const input = { imageId };
    expect(await readPhotoConversation({ ctx: operator, input })).toMatchObject({
      broughtBy: null,
      messages: [],
    });
    expect(await hasPhotoConversation({ ctx: operator, input })).toBe(false);
  }
});

test('long words are cut, words that were let go of are told, and an answer without end is cut', async () => {
  const ana = await makePerson('Ana');
  const imageId = await addLooks(ana, {});
  const turnId = await addTurn(ana);
  await say(ana, { body: '🐶'.repeat(2000) });
  await say(ana, { body: '', turnId, imageId, isCleaned: true });
  for (let n = 1; n <= 12; n += 1) await say(ana, { body: String(n), turnId, isOurs: true });
  const { messages } = await readPhotoConversation({ ctx: ana, input: { imageId } });
  expect(messages[0]?.body).toBe(`${'🐶'.repeat(479)}…`);
  expect(messages[1]).toMatchObject({
    body: '',
    isForgotten: true,
    photos: [{ id: imageId, externalUrl: null }],
  });
  expect(messages.slice(2).map(({ body }) => body)).toEqual([...'12345678']);
});

test('a voice note stands among what was said, with the first of its words', async () => {
  const ana = await makePerson('Ana');
  const imageId = await addLooks(ana, {});
  await say(ana, { body: 'Meu gato', imageId });
  const messageId = await say(ana, { body: '' });
  const voice = { url: 'x', contentType: 'audio/ogg', position: 0, status: 'stored' as const };
  const { id } = await (await db()).media.create({
    data: { ...voice, messageId, storageKey: 'audio/x/k.ogg', transcript: 'a'.repeat(600) },
  });
  const { messages } = await readPhotoConversation({ ctx: ana, input: { imageId } });
  expect(messages[1]?.attachments).toEqual([
    { id, kind: 'voice', transcript: `${'a'.repeat(479)}…` },
  ]);
});

test('before it is answered, little of what follows is shown', async () => {
  const ana = await makePerson('Ana');
  const imageId = await addLooks(ana, {});
  await say(ana, { body: 'Meu gato', imageId });
  for (const body of ['1', '2', '3']) await say(ana, { body });
  expect(await readWords(ana, imageId)).toEqual(['Meu gato', '1', '2']);
});

test('an operator who reads it is told to its owner; one who sees the photo alone is not', async () => {
  const ana = await makePerson('Ana');
  const imageId = await addLooks(ana, {});
  await say(ana, { body: 'Meu gato', imageId });
  const who = { kind: 'operator' as const, id: crypto.randomUUID(), name: 'mara@example.org' };
  const ctx = { ...operator, who };
  const openings = () => listAccesses({ ctx: ana, input: { limit: 10 } });
  await hasPhotoConversation({ ctx, input: { imageId } });
  await readPhotoConversation({ ctx: ana, input: { imageId } });
  expect(await openings()).toEqual([]);
  await readPhotoConversation({ ctx, input: { imageId } });
  expect(await openings()).toMatchObject([{ by: 'operator', name: 'mara@example.org' }]);
});
