import { LLMock } from '@copilotkit/aimock';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { POST } from '@/app/whatsapp/route';
import { POST as receiveStatus } from '@/app/whatsapp/status/route';
import { db } from '@/lib/db';
import { newPhoto } from '../../testing/new-photo';
import { newSid, type SentReply } from '../../testing/start-channel';
import { startConversation, type TestConversation } from '../../testing/start-conversation';

const openai = new LLMock({ port: 0 });
const proposed = 'Dois cães na janela';
let conversation: TestConversation;
let last = 0;
let person = '';

beforeAll(async () => {
  await openai.start();
  conversation = await startConversation({
    OPENAI_API_KEY: 'a-key',
    OPENAI_BASE_URL: `${openai.url}/v1`,
  });
  conversation.channel.media.set('/dogs', async (_, response) => response.end(await newPhoto()));
});

beforeEach(() => {
  last += 1;
  person = `whatsapp:+55719333300${String(last).padStart(2, '0')}`;
  conversation.channel.contentsDown = null;
  playModel({ proposal: proposed, asks: `Parece “${proposed}”. É isso?` });
});

afterAll(async () => {
  await conversation.stop();
  await openai.stop();
});

interface Message {
  role: string;
  content: unknown;
}

interface State {
  newPhotos: { photoIds: number[]; words: string | null }[];
  proposal: string | null;
}

function stateIn(messages: Message[]): State {
  const system = messages.find(({ role }) => role === 'system' || role === 'developer');
  const [, state] = /<state>(.*)<\/state>/.exec(String(system?.content)) ?? [];
  return JSON.parse(state ?? '{}');
}

const call = (name: string, input: object) => ({
  toolCalls: [{ name, arguments: JSON.stringify(input) }],
});

/** A model that sees, proposes what it is told to, and takes every "sim" for a yes. */
function playModel({ proposal, asks }: { proposal: string | null; asks: string }): void {
  openai.clearFixtures();
  openai.on({ toolResultContains: '"saved"' }, { content: asks });
  openai.on({ toolResultContains: '"description"' }, { content: 'Pronto.' });
  openai.on({ userMessage: /sim|outra/i, hasToolResult: false }, ({ messages }) => {
    const words = JSON.stringify(messages.at(-1)?.content);
    return call('acceptProposal', { accepted: /sim/i.test(words) });
  });
  openai.on({ hasToolResult: false }, ({ messages }) => {
    const photoIds = stateIn(messages as Message[]).newPhotos.flatMap((group) => group.photoIds);
    if (photoIds.length === 0) return { content: 'Oi!' };
    return call('savePhotos', { photoIds, description: null, captions: [], proposal });
  });
}

async function answersTo(fields: Record<string, string>): Promise<SentReply[]> {
  const before = conversation.channel.repliesTo(person).length;
  await POST(conversation.channel.webhook({ From: person, ...fields }));
  await expect.poll(() => conversation.channel.repliesTo(person).length).toBe(before + 1);
  return conversation.channel.repliesTo(person).slice(before);
}

async function sendPhoto(): Promise<SentReply> {
  const MediaUrl0 = conversation.channel.url('/dogs');
  const [reply] = await answersTo({ NumMedia: '1', MediaUrl0, MediaContentType0: 'image/jpeg' });
  if (!reply) throw new Error('A reply was expected.');
  return reply;
}

function tapOf(question: SentReply, title: string): Record<string, string> {
  const button = question.buttons.find((one) => one.title === title);
  return {
    Body: title,
    MessageType: 'button',
    ButtonText: title,
    ButtonPayload: button?.payload ?? '',
    OriginalRepliedMessageSid: question.sid,
  };
}

async function photos() {
  return (await db()).image.findMany({
    where: { owner: { address: person } },
    orderBy: { id: 'asc' },
    include: { description: true },
  });
}
const descriptions = async () =>
  (await photos()).map(({ description }) => description?.text ?? null);

test('what a model offers is its caption, and the person’s description by their yes alone', async () => {
  const question = await sendPhoto();
  expect(question.body).toContain(proposed);
  expect(question.buttons.map(({ title }) => title)).toEqual(['Sim', 'Outra']);
  expect(await photos()).toMatchObject([
    { caption: proposed, captionModel: 'gpt-4o', description: null },
  ]);

  await answersTo(tapOf(question, 'Sim'));
  expect(await photos()).toMatchObject([{ caption: proposed, description: { text: proposed } }]);
});

test('"another" leaves the photo waiting for words of its own', async () => {
  const question = await sendPhoto();
  await answersTo(tapOf(question, 'Outra'));
  expect(await descriptions()).toEqual([null]);
  await answersTo({ Body: 'sim' });
  expect(await descriptions()).toEqual([null]);
});

test('a yes in words is as good as a tapped one', async () => {
  await sendPhoto();
  await answersTo({ Body: 'sim' });
  expect(await descriptions()).toEqual([proposed]);
});

test('a yes that comes after other words accepts nothing', async () => {
  await sendPhoto();
  await answersTo({ Body: 'oi' });
  await answersTo({ Body: 'sim' });
  expect(await descriptions()).toEqual([null]);
});

test('a button of a question that has passed says so, and leaves the open one open', async () => {
  const first = await sendPhoto();
  // As if the album had ended long ago: the next photo is one of its own.
  await (await db()).message.updateMany({
    where: { person: { address: person } },
    data: { createdAt: new Date(Date.now() - 5 * 60_000) },
  });
  const second = await sendPhoto();
  const [passed] = await answersTo(tapOf(first, 'Sim'));
  expect(passed?.body).toContain('já passou');
  expect(await descriptions()).toEqual([null, null]);
  await answersTo(tapOf(second, 'Sim'));
  expect(await descriptions()).toEqual([null, proposed]);
});

test('photos that come late to the album are described by the same yes', async () => {
  const MediaUrl0 = conversation.channel.url('/dogs');
  await POST(conversation.channel.webhook({ From: person, NumMedia: '1', MediaUrl0 }));
  const question = await sendPhoto();
  await POST(conversation.channel.webhook({ From: person, NumMedia: '1', MediaUrl0 }));
  const isTaken = () =>
    db().then((client) =>
      client.turn.count({ where: { person: { address: person }, status: 'done' } }),
    );
  await expect.poll(isTaken).toBe(2);
  await expect.poll(() => conversation.channel.repliesTo(person).length).toBe(2);
  await answersTo(tapOf(question, 'Sim'));
  expect(await descriptions()).toEqual([proposed, proposed, proposed]);
});

test('a tap that is delivered twice, or tapped twice, is one yes', async () => {
  const question = await sendPhoto();
  const tap = { ...tapOf(question, 'Sim'), MessageSid: newSid() };
  await answersTo(tap);
  await POST(conversation.channel.webhook({ From: person, ...tap }));
  const [again] = await answersTo(tapOf(question, 'Sim'));
  expect(again?.body).toContain('já passou');
  const where = { owner: { address: person } };
  expect(await (await db()).description.count({ where })).toBe(1);
});

test('a tapped yes deletes nothing, whatever the model makes of it', async () => {
  const question = await sendPhoto();
  const photoIds = (await photos()).map(({ id }) => id);
  const { personId, value } = await (await db()).conversationContext.findFirstOrThrow({
    where: { person: { address: person } },
  });
  const proposedDeletion = { photoIds, turnId: 'an earlier one' };
  await (await db()).conversationContext.update({
    where: { personId },
    data: { value: { ...(value as object), proposedDeletion } },
  });
  openai.clearFixtures();
  openai.on({ hasToolResult: false }, call('confirmDeletion', { confirmed: true }));
  openai.on({ toolResultContains: 'forbidden' }, { content: 'Não.' });
  await answersTo(tapOf(question, 'Sim'));
  expect(await photos()).toHaveLength(1);
});

test('a proposal that the answer does not quote cannot be accepted', async () => {
  playModel({ proposal: 'Senha do banco: 1234', asks: 'Guardei! O que é?' });
  const question = await sendPhoto();
  expect(question.buttons).toEqual([]);
  await answersTo({ Body: 'sim' });
  expect(await descriptions()).toEqual([null]);
});

test('a model cannot propose and accept in one turn', async () => {
  openai.clearFixtures();
  openai.on({ toolResultContains: 'forbidden' }, { content: `${proposed}?` });
  openai.on({ toolResultContains: '"saved"' }, call('acceptProposal', { accepted: true }));
  openai.on({ hasToolResult: false }, ({ messages }) => {
    const photoIds = stateIn(messages as Message[]).newPhotos.flatMap((group) => group.photoIds);
    return call('savePhotos', { photoIds, description: null, captions: [], proposal: proposed });
  });
  await sendPhoto();
  expect(await descriptions()).toEqual([null]);
});

test('buttons are made once for a language, and anew when the channel has forgotten them', async () => {
  const client = await db();
  await client.contentTemplate.deleteMany();
  conversation.channel.contents.clear();
  await sendPhoto();
  expect(conversation.channel.contents.size).toBe(1);
  conversation.channel.contents.clear();
  await (await db()).message.updateMany({
    where: { person: { address: person } },
    data: { createdAt: new Date(Date.now() - 5 * 60_000) },
  });
  const again = await sendPhoto();
  expect(again.buttons).toHaveLength(2);
  expect(conversation.channel.contents.size).toBe(1);
  expect(await client.contentTemplate.findMany()).toMatchObject([
    { sid: [...conversation.channel.contents.keys()][0] },
  ]);
});

test.each([500, 429, 400])('without buttons (%i) it is a question all the same', async (status) => {
  await (await db()).contentTemplate.deleteMany();
  conversation.channel.contentsDown = status;
  const question = await sendPhoto();
  expect(question).toMatchObject({ buttons: [], body: expect.stringContaining(proposed) });
  await answersTo({ Body: 'sim' });
  expect(await descriptions()).toEqual([proposed]);
});

test('buttons that WhatsApp refuses afterwards go out as words, once', async () => {
  const question = await sendPhoto();
  const refusal = { MessageStatus: 'failed', ErrorCode: '63021' };
  await receiveStatus(conversation.channel.receipt(question, refusal));
  await expect.poll(() => conversation.channel.repliesTo(person).length).toBe(2);
  await receiveStatus(conversation.channel.receipt(question, refusal));
  const [, plain] = conversation.channel.repliesTo(person);
  expect(plain).toMatchObject({ body: question.body, buttons: [] });
  const row = await (await db()).message.findFirstOrThrow({ where: { sid: plain?.sid ?? '' } });
  expect(row).toMatchObject({ mediaForm: 1, status: 'done' });
});
