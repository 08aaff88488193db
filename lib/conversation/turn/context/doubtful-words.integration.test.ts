import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { POST } from '@/app/whatsapp/route';
import { db } from '@/lib/db';
import { newPhoto } from '../../testing/new-photo';
import type { SentReply } from '../../testing/start-channel';
import { startConversation, type TestConversation } from '../../testing/start-conversation';

let conversation: TestConversation;
let address = '';
let people = 0;

beforeAll(async () => {
  conversation = await startConversation();
});

/** A photo without words waits, and what it is was asked. */
beforeEach(async () => {
  people += 1;
  address = `whatsapp:+55719333${String(people).padStart(5, '0')}`;
  const bytes = await newPhoto();
  conversation.channel.media.set('/photo', (_, response) => response.end(bytes));
  const MediaUrl0 = conversation.channel.url('/photo');
  await say('', { NumMedia: '1', MediaUrl0, MediaContentType0: 'image/jpeg' });
});

afterAll(() => conversation.stop());

async function say(Body: string, fields: Record<string, string> = {}): Promise<SentReply> {
  const before = conversation.channel.repliesTo(address).length;
  await POST(conversation.channel.webhook({ From: address, Body, ...fields }));
  const replies = () => conversation.channel.repliesTo(address);
  await expect.poll(() => replies().length, { timeout: 40_000 }).toBe(before + 1);
  return replies().at(-1) as SentReply;
}

async function tap(reply: SentReply, title: string): Promise<SentReply> {
  const button = reply.buttons.find((one) => one.title === title);
  return say(title, { ButtonPayload: button?.payload ?? '', ButtonText: title });
}

async function words(): Promise<string | null> {
  const photo = await (await db()).image.findFirstOrThrow({
    where: { owner: { address } },
    include: { description: true },
  });
  return photo.description?.text ?? null;
}

test('a feeling is asked about, and becomes the description by a yes alone', async () => {
  const asked = await say('que saudade');
  expect(asked.body).toContain('“que saudade”');
  expect(asked.buttons.map(({ title }) => title)).toEqual(['Sim', 'Outra']);
  expect(await words()).toBeNull();
  await tap(asked, 'Sim');
  expect(await words()).toBe('que saudade');
});

test('after a no the photo waits for words, and takes those that come instead', async () => {
  const asked = await say('ai que fofo');
  const again = await tap(asked, 'Outra');
  expect(again.body).toMatch(/o que é essa foto/);
  expect(await words()).toBeNull();
  await say('A Mimi no sofá');
  expect(await words()).toBe('A Mimi no sofá');
});

test('what the person says it is instead needs no answer to the question', async () => {
  await say('que saudade da vó');
  await say('não, é a casa da vó em Santos');
  expect(await words()).toBe('a casa da vó em Santos');
});

test('who puts it off is not hurried, and describes it later', async () => {
  expect((await say('peraí, depois te conto')).body).toMatch(/^Sem pressa/);
  expect(await words()).toBeNull();
  await say('A formatura da Bia');
  expect(await words()).toBe('A formatura da Bia');
});

test.each([
  'não era pra mandar essa, apaga por favor',
  "I didn't mean to send that one, please delete it",
  'esa no era, bórrala por favor',
])('who wants the photo gone does not describe it: %s', async (sentence) => {
  expect((await say(sentence)).body).toMatch(/Apago|Delete|Borro/u);
  expect(await words()).toBeNull();
});

test.each(['são diferentes', 'não é a mesma foto', 'they are different', 'son distintas'])(
  '“%s” is about copies, and describes nothing',
  async (sentence) => {
    expect((await say(sentence)).body).toMatch(/São diferentes|They are different|Son diferentes/u);
    expect(await words()).toBeNull();
  },
);

test('the rest of a sentence that came in pieces is asked about', async () => {
  expect((await say('do relógio')).body).toContain('“do relógio”?');
  expect(await words()).toBeNull();
});

test('a story in which something is deleted is a story', async () => {
  await say('A vó apaga as velas, todo mundo canta');
  expect(await words()).toBe('A vó apaga as velas, todo mundo canta');
});
