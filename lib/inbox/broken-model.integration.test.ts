import { readFile } from 'node:fs/promises';
import { LLMock } from '@copilotkit/aimock';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { POST } from '@/app/whatsapp/route';
import { db } from '@/lib/db';
import { startInbox, type TestInbox } from './testing/start-inbox';

const patience = { timeout: 40_000, interval: 100 };
const openai = new LLMock({ port: 0 });
let inbox: TestInbox;

beforeAll(async () => {
  await openai.start();
  inbox = await startInbox({ OPENAI_API_KEY: 'a-key', OPENAI_BASE_URL: `${openai.url}/v1` });
  const photo = await readFile('public/demo/grey-cat.jpg');
  inbox.channel.media.set('/cat', (_, response) => response.end(photo));
});

beforeEach(() => {
  openai.clearFixtures();
});

afterAll(async () => {
  await inbox.stop();
  await openai.stop();
});

let people = 0;

async function answerTo(fields: Record<string, string>) {
  const from = `whatsapp:+55719555500${String(people++).padStart(2, '0')}`;
  await POST(inbox.channel.webhook({ From: from, ...fields }));
  await expect.poll(() => inbox.channel.repliesTo(from).length, patience).toBe(1);
  const turn = await (await db()).turn.findFirstOrThrow({ where: { person: { address: from } } });
  return { body: inbox.channel.repliesTo(from)[0]?.body ?? '', turn, from };
}

const answerPhoto = () =>
  answerTo({ Body: 'A gata', NumMedia: '1', MediaUrl0: inbox.channel.url('/cat') });

const refusal = (status: number) => ({ status, error: { message: 'no', type: 'an_error' } });

test.each([
  ['the key is wrong', refusal(401)],
  ['the limit is reached', { ...refusal(429), retryAfter: 1 }],
  ['the server is broken', refusal(500)],
  ['nothing is said', { content: '' }],
])('%s: the photo is kept, and the built-in model answers and says so', async (_, response) => {
  openai.on({}, response);
  const { body, turn } = await answerPhoto();
  expect(body).toMatch(/Guardei[\s\S]*“A gata”[\s\S]*modelo de linguagem está fora do ar/);
  expect(turn).toMatchObject({ status: 'done', model: 'built-in', failures: 0 });
});

test('the connection is cut in the middle of an answer: nothing is half said', async () => {
  openai.on({}, { content: 'Uma resposta que não chega ao fim' }, { chaos: { disconnectRate: 1 } });
  const { body } = await answerTo({ Body: 'ajuda' });
  expect(body).not.toContain('Uma resposta');
  expect(body).toContain('modelo de linguagem está fora do ar');
});

test('arguments that fit no tool are told to the model, which mends them', async () => {
  const call = (input: object) => ({
    toolCalls: [{ name: 'rememberPreference', arguments: JSON.stringify(input) }],
  });
  openai.on({ hasToolResult: false }, call({ wrong: 1 }));
  openai.on({ toolResultContains: 'nvalid' }, call({ text: 'Gosto do mar' }));
  openai.on({ toolResultContains: 'remembered' }, { content: 'Anotado!' });
  const { body, from } = await answerTo({ Body: 'lembra que gosto do mar' });
  expect(body).toBe('Anotado!');
  const where = { person: { address: from } };
  expect((await (await db()).preference.findMany({ where })).map(({ text }) => text)).toEqual([
    'Gosto do mar',
  ]);
});

test('a refusal in words is the answer', async () => {
  openai.on({}, { content: 'Sinto muito, não posso ajudar com isso.' });
  const { body, turn } = await answerTo({ Body: 'escreve uma ofensa' });
  expect(body).toBe('Sinto muito, não posso ajudar com isso.');
  expect(turn.model).toBe('gpt-4o');
});
