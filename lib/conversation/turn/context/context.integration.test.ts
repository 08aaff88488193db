import { LLMock } from '@copilotkit/aimock';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { POST } from '@/app/whatsapp/route';
import { db } from '@/lib/db';
import { newPhoto } from '../../testing/new-photo';
import { newSid, type SentReply } from '../../testing/start-channel';
import { startConversation, type TestConversation } from '../../testing/start-conversation';

const openai = new LLMock({ port: 0 });
const beach = {
  Latitude: '-12.5703',
  Longitude: '-38.0005',
  Label: 'Praia do Forte',
  MessageType: 'location',
};
let conversation: TestConversation;
let last = 0;
let person = '';

beforeAll(async () => {
  await openai.start();
  conversation = await startConversation({
    OPENAI_API_KEY: 'a-key',
    OPENAI_BASE_URL: `${openai.url}/v1`,
  });
  for (const name of ['dogs-at-the-window', 'grey-cat']) {
    conversation.channel.media.set(`/${name}`, async (_, response) =>
      response.end(await newPhoto()),
    );
  }
});

beforeEach(() => {
  last += 1;
  person = `whatsapp:+55719222200${String(last).padStart(2, '0')}`;
  playModel();
});

afterAll(async () => {
  await conversation.stop();
  await openai.stop();
});

let told: object = {};

/** A model that does nothing but read what it is told. */
function playModel(): void {
  openai.clearFixtures();
  openai.on({}, ({ messages }) => {
    const system = messages.find(({ role }) => role === 'system');
    const [, state] = /<state>(.*)<\/state>/.exec(String(system?.content)) ?? [];
    told = JSON.parse(state ?? '{}');
    return { content: 'Certo.' };
  });
}

async function answersTo(fields: Record<string, string>, count = 1): Promise<SentReply[]> {
  const before = conversation.channel.repliesTo(person).length;
  await POST(conversation.channel.webhook({ From: person, ...fields }));
  await expect.poll(() => conversation.channel.repliesTo(person).length).toBe(before + count);
  return conversation.channel.repliesTo(person).slice(before);
}

const photo = (name: string) => ({
  NumMedia: '1',
  MediaUrl0: conversation.channel.url(`/${name}`),
});

async function sendPhoto(name: string, Body: string): Promise<string> {
  const MessageSid = newSid();
  await answersTo({ ...photo(name), Body, MessageSid });
  // The next one is no sibling of it.
  await (await db()).message.updateMany({
    where: { sid: MessageSid },
    data: { createdAt: new Date(Date.now() - 2 * 60_000) },
  });
  return MessageSid;
}

async function photos() {
  const rows = await (await db()).image.findMany({
    where: { owner: { address: person } },
    orderBy: { id: 'asc' },
    include: { description: true },
  });
  return rows.map(({ description, place, latitude, longitude }) => ({
    description: description?.text ?? null,
    place,
    latitude,
    longitude,
  }));
}
const descriptions = async () => (await photos()).map(({ description }) => description);

function correctQuoted(): void {
  openai.clearFixtures();
  openai.on(
    { hasToolResult: false },
    {
      toolCalls: [
        {
          name: 'correctDescription',
          arguments: JSON.stringify({ photoIds: null, description: 'O gato Miau' }),
        },
      ],
    },
  );
  openai.on({ hasToolResult: true }, { content: 'Corrigi.' });
}

test('a reply to a photo that they sent is about that photo, not about the last one', async () => {
  const cat = await sendPhoto('grey-cat', 'Um gato');
  await sendPhoto('dogs-at-the-window', 'Os cachorros');
  correctQuoted();
  await answersTo({ Body: 'corrige: O gato Miau', OriginalRepliedMessageSid: cat });
  expect(await descriptions()).toEqual(['O gato Miau', 'Os cachorros']);
});

test('a reply to our words about photos is about those photos', async () => {
  await answersTo({ ...photo('grey-cat'), Body: 'Um gato' });
  const [confirmation] = conversation.channel.repliesTo(person);
  await (await db()).message.updateMany({
    where: { person: { address: person } },
    data: { createdAt: new Date(Date.now() - 2 * 60_000) },
  });
  await sendPhoto('dogs-at-the-window', 'Os cachorros');
  correctQuoted();
  await answersTo({
    Body: 'corrige: O gato Miau',
    OriginalRepliedMessageSid: confirmation?.sid ?? '',
  });
  expect(await descriptions()).toEqual(['O gato Miau', 'Os cachorros']);
});

test('a reply to a photo that we sent is about that photo', async () => {
  await sendPhoto('grey-cat', 'Um gato');
  await sendPhoto('dogs-at-the-window', 'Os cachorros');
  const { id } = await (await db()).image.findFirstOrThrow({
    where: { owner: { address: person }, description: { text: 'Um gato' } },
  });
  openai.clearFixtures();
  openai.on(
    { hasToolResult: false },
    { toolCalls: [{ name: 'sendPhotos', arguments: JSON.stringify({ photoIds: [id] }) }] },
  );
  openai.on({ hasToolResult: true }, { content: 'Aqui.' });
  const [, sent] = await answersTo({ Body: 'o gato' }, 2);
  playModel();
  await sendPhoto('dogs-at-the-window', 'Mais cachorros');
  correctQuoted();
  await answersTo({ Body: 'corrige: O gato Miau', OriginalRepliedMessageSid: sent?.sid ?? '' });
  expect(await descriptions()).toEqual(['O gato Miau', 'Os cachorros', 'Mais cachorros']);
});

test.each(['somebody else’s', 'forgotten'])(
  'a reply to a message that is %s is about no photo',
  async (whose) => {
    const stranger = 'whatsapp:+5571922220099';
    const MessageSid = newSid();
    await POST(
      conversation.channel.webhook({
        From: stranger,
        ...photo('grey-cat'),
        Body: 'Segredo',
        MessageSid,
      }),
    );
    const wasKept = async () => (await db()).description.count({ where: { text: 'Segredo' } });
    await expect.poll(wasKept).toBeGreaterThan(0);
    correctQuoted();
    const OriginalRepliedMessageSid = whose === 'forgotten' ? newSid() : MessageSid;
    await answersTo({ Body: 'apaga', OriginalRepliedMessageSid });
    expect(told).toMatchObject({ quotedPhotoIds: [] });
  },
);

test('words that reply to a photo which waits are for that one, whatever else waits', async () => {
  const cat = await sendPhoto('grey-cat', '');
  await sendPhoto('dogs-at-the-window', '');
  openai.clearFixtures();
  openai.on(
    { hasToolResult: false },
    {
      toolCalls: [
        {
          name: 'describeWaitingPhotos',
          arguments: JSON.stringify({ description: 'O Miau', isSure: true }),
        },
      ],
    },
  );
  openai.on({ hasToolResult: true }, { content: 'Anotei.' });
  await answersTo({ Body: 'O Miau', OriginalRepliedMessageSid: cat });
  expect(await descriptions()).toEqual(['O Miau', null]);
});

test('a pin after photos is where they are from: one answer, and no model is asked', async () => {
  await sendPhoto('grey-cat', 'Um gato');
  await answersTo({ ...photo('dogs-at-the-window'), Body: 'Os cachorros' });
  const asked = openai.getRequests().length;
  const [reply] = await answersTo(beach);
  expect(reply?.body).toContain('Praia do Forte');
  expect(openai.getRequests()).toHaveLength(asked);
  expect(await photos()).toMatchObject([
    { place: null, latitude: null },
    { place: 'Praia do Forte', latitude: -12.5703, longitude: -38.0005 },
  ]);
});

test('a pin among photos is for all of them, and is said in their answer; for late ones too', async () => {
  const send = (fields: Record<string, string>) =>
    POST(conversation.channel.webhook({ From: person, ...fields }));
  await send(photo('grey-cat'));
  await send(photo('dogs-at-the-window'));
  const [reply] = await answersTo(beach);
  expect(reply?.body).toMatch(/^Certo\.\n.*2 fotos.*Praia do Forte/);
  expect(told).toMatchObject({ sharedPlace: 'Praia do Forte' });
  await send(photo('grey-cat'));
  const places = async () => (await photos()).map(({ place }) => place);
  await expect.poll(places).toEqual(Array(3).fill('Praia do Forte'));
  await expect.poll(() => conversation.channel.repliesTo(person).length).toBe(2);
  expect(conversation.channel.repliesTo(person)[1]?.body).toMatch(/^Juntei mais uma/);
});

test('a pin that replies to a photo is for that one', async () => {
  const cat = await sendPhoto('grey-cat', 'Um gato');
  await sendPhoto('dogs-at-the-window', 'Os cachorros');
  await answersTo({ ...beach, OriginalRepliedMessageSid: cat });
  expect((await photos()).map(({ place }) => place)).toEqual(['Praia do Forte', null]);
});

test('a pin without a photo, or long after one, asks which photo it is for', async () => {
  const [none] = await answersTo(beach);
  expect(none?.body).toContain('não sei de qual foto');
  const cat = await sendPhoto('grey-cat', 'Um gato');
  await (await db()).message.updateMany({
    where: { sid: cat },
    data: { createdAt: new Date(Date.now() - 2 * 60 * 60_000) },
  });
  const [late] = await answersTo(beach);
  expect(late?.body).toContain('não sei de qual foto');
  expect(await photos()).toMatchObject([{ place: null }]);
});

test.each([
  ['beyond the pole', { Latitude: '91', Longitude: '0' }],
  ['words', { Latitude: 'aqui', Longitude: 'perto' }],
  ['half a pin', { Latitude: '-12.5', Longitude: '' }],
])('coordinates that are %s are no place, and are answered', async (_what, nonsense) => {
  await sendPhoto('grey-cat', 'Um gato');
  const [reply] = await answersTo({ ...nonsense, MessageType: 'location' });
  expect(reply?.body).toContain('só entendo');
  expect(await photos()).toMatchObject([{ place: null, latitude: null, longitude: null }]);
});
