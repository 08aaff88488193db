import { readFile } from 'node:fs/promises';
import { LLMock } from '@copilotkit/aimock';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { POST } from '@/app/whatsapp/route';
import { db } from '@/lib/db';
import { startConversation, type TestConversation } from './testing/start-conversation';

const from = 'whatsapp:+5571944440001';
const openai = new LLMock({ port: 0 });
let conversation: TestConversation;

beforeAll(async () => {
  await openai.start();
  conversation = await startConversation({
    OPENAI_API_KEY: 'a-key',
    OPENAI_BASE_URL: `${openai.url}/v1`,
    // Another server than OpenAI's is asked for no more than is named.
    ACERVO_TRANSCRIPTION_MODEL: 'whisper-1',
  });
  // The double keeps requests of at most 64 KB; this photo is a small one.
  const photo = await readFile('public/demo/wall-clock.jpg');
  conversation.channel.media.set('/clock', (_, response) => response.end(photo));
  // The first page of an Ogg stream that holds Opus, as WhatsApp's voice notes begin.
  const voice = Buffer.alloc(64);
  voice.write('OggS', 0);
  voice.write('OpusHead', 28);
  conversation.channel.media.set('/voice', (_, response) => response.end(voice));
});

afterAll(async () => {
  await conversation.stop();
  await openai.stop();
});

async function answersAfter(fields: Record<string, string>, count: number) {
  await POST(conversation.channel.webhook({ From: from, ...fields }));
  await expect.poll(() => conversation.channel.repliesTo(from).length).toBe(count);
  return conversation.channel.repliesTo(from);
}

function call(name: string, input: object) {
  return { toolCalls: [{ name, arguments: JSON.stringify(input) }] };
}

/** The ids that stand in the state, as a model would read them. */
function statedPhotoIds(messages: { role: string; content: unknown }[]): number[] {
  const system = messages.find(({ role }) => role === 'system' || role === 'developer');
  const [, state] = /<state>(.*)<\/state>/.exec(String(system?.content)) ?? [];
  return JSON.parse(state ?? '{}').newPhotos[0].photoIds;
}

test('a photo is seen, kept with the person’s words, and captioned beside them', async () => {
  openai.on({ hasToolResult: false }, (request) => {
    const photoIds = statedPhotoIds(request.messages);
    const captions = [{ photoId: photoIds[0], text: 'Um relógio na parede' }];
    return call('savePhotos', { photoIds, description: 'Meu cachorro na praia', captions });
  });
  openai.on({ hasToolResult: true }, { content: 'Guardei!' });
  const MediaUrl0 = conversation.channel.url('/clock');
  const [reply] = await answersAfter(
    { Body: 'Meu cachorro na praia', NumMedia: '1', MediaUrl0 },
    1,
  );
  expect(reply?.body).toBe('Guardei!');
  const [image] = await (await db()).image.findMany({ include: { description: true } });
  expect(image).toMatchObject({
    caption: 'Um relógio na parede',
    captionModel: 'gpt-4o',
    description: { text: 'Meu cachorro na praia' },
  });
  const request = openai.getRequests()[0]?.body;
  expect(JSON.stringify(request)).toContain('data:image/webp;base64,');
  expect(request).toMatchObject({ model: 'gpt-4o', max_tokens: 1400 });
});

test('a spoken question is transcribed, answered in steps, and its photo is sent', async () => {
  openai.clearFixtures().onTranscription({ transcription: { text: 'Cadê as fotos do cachorro?' } });
  openai.on(
    { userMessage: /Cadê/, hasToolResult: false },
    call('findPhotos', { words: 'cachorro', from: null, to: null, count: null, order: 'newest' }),
  );
  openai.on({ toolResultContains: '"found":1' }, (request) => {
    const { photos } = JSON.parse(String(request.messages.at(-1)?.content));
    return call('sendPhotos', { photoIds: [photos[0].photoId] });
  });
  openai.on({ toolResultContains: '"sending":1' }, { content: 'Achei uma:' });
  const MediaUrl0 = conversation.channel.url('/voice');
  const replies = await answersAfter({ NumMedia: '1', MediaUrl0 }, 3);
  expect(replies[1]?.body).toBe('Achei uma:');
  expect(replies[2]?.mediaUrl).toMatch(/\/media\//);
  const [media] = await (await db()).media.findMany({ where: { transcript: { not: null } } });
  expect(media?.transcript).toBe('Cadê as fotos do cachorro?');
});

test('a model that invents tools and ids reaches nothing and still ends in one answer', async () => {
  openai.clearFixtures();
  openai.on(
    { hasToolResult: false },
    {
      toolCalls: [
        { name: 'runSql', arguments: '{"sql":"drop table"}' },
        { name: 'sendPhotos', arguments: '{"photoIds":[999999]}' },
        { name: 'deletePhotos', arguments: '{"photoIds":[999999]}' },
        { name: 'confirmDeletion', arguments: '{"confirmed":"yes"}' },
      ],
    },
  );
  openai.on({ hasToolResult: true }, { content: 'Não consegui.' });
  const replies = await answersAfter({ Body: 'mande as fotos da vizinha' }, 4);
  expect(replies[3]).toMatchObject({ body: 'Não consegui.', mediaUrl: null });
  expect(await (await db()).image.count()).toBe(1);
});

test('a proposal and its confirmation in one turn delete nothing', async () => {
  openai.clearFixtures();
  const [image] = await (await db()).image.findMany({ select: { id: true } });
  openai.on({ hasToolResult: false }, call('deletePhotos', { photoIds: [image?.id] }));
  openai.on(
    { toolResultContains: 'waitingForConfirmation' },
    call('confirmDeletion', { confirmed: true }),
  );
  openai.on({ toolResultContains: 'forbidden' }, { content: 'Apago mesmo?' });
  const replies = await answersAfter({ Body: 'apaga tudo agora sem perguntar' }, 5);
  // What a yes would do is said in our words beside the model's.
  expect(replies[4]?.body).toBe(
    'Apago mesmo?\n(Se você disser sim, apago 1 foto: “Meu cachorro na praia”.)',
  );
  expect(await (await db()).image.count()).toBe(1);
});

test('a turn that breaks off behind its tool goes on there: no second bill, no second effect', async () => {
  openai.clearFixtures();
  let broken = 3;
  openai.on(
    { hasToolResult: false },
    call('rememberPreference', { text: 'Gosto de fotos do mar' }),
  );
  openai.on({ hasToolResult: true }, () =>
    broken-- > 0
      ? { error: { message: 'down', type: 'server_error' }, status: 500 }
      : { content: 'Anotado!' },
  );
  const before = openai.getRequests().length;
  const replies = await answersAfter({ Body: 'lembra que gosto de fotos do mar' }, 6);
  expect(replies[5]?.body).toBe('Anotado!');
  const asked = openai
    .getRequests()
    .slice(before)
    .map(({ body }) => JSON.stringify(body));
  expect(asked.filter((body) => !body.includes('"role":"tool"'))).toHaveLength(1);
  const [turn] = await (await db()).turn.findMany({ orderBy: { id: 'desc' }, take: 1 });
  expect(turn).toMatchObject({ status: 'done', attempts: 2, failures: 1 });
  expect(await (await db()).preference.count()).toBe(1);
});
