import type { ServerResponse } from 'node:http';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { cutInTheMiddle, refuseWith, type WireRequest } from '@/lib/ai/testing/openai-wire';
import { db } from '@/lib/db';
import { refusalOf, type WireKind } from './read-wire';
import { startWireConversation, type WireInbox } from './start-wire-conversation';

const refused = 'Sinto muito, não posso ajudar com isso.';
const standsIn = /Guardei[\s\S]*“A gata”[\s\S]*Estou com um problema agora/;

const call = (name: string, input: object) => ({ name, arguments: JSON.stringify(input) });

/**
 * Whatever happens on the wire, a person hears one good answer and their photo is kept. `responses`
 * is what OpenAI itself gets, `chat` what every other server does.
 */
export function testAnswersOverWire(kind: WireKind): void {
  let started: WireInbox;
  const subject = () => started;

  beforeAll(async () => {
    started = await startWireConversation(kind);
  });

  beforeEach(() => {
    const { wire } = started;
    wire.double.clearFixtures();
    wire.requests.length = 0;
    wire.intercept = null;
  });

  afterAll(() => started.stop());

  testRequests(subject);
  testBroken(subject);
  testWaiting(subject);
  testMended(subject);
  testRefusals(subject);
  // The last one: the vendor rests for a minute after it.
  testSlow(subject);
}

function testRequests(subject: () => WireInbox): void {
  test('a photo and two steps: what is sent is what the vendor documents', async () => {
    const { kind, wire, asked, answerPhoto } = subject();
    const [input, output] =
      kind === 'chat' ? ['prompt_tokens', 'completion_tokens'] : ['input_tokens', 'output_tokens'];
    wire.double.on({ hasToolResult: false }, () => {
      const [photoId] = asked()[0]?.state.newPhotos[0]?.photoIds ?? [];
      const captions = [{ photoId, text: 'Uma gata cinza' }];
      const saved = { photoIds: [photoId], description: 'A gata', captions };
      const usage = { [input]: 900, [output]: 40, total_tokens: 940 };
      return { toolCalls: [call('savePhotos', saved)], usage };
    });
    const usage = { [input]: 1000, [output]: 10, total_tokens: 1010 };
    wire.double.on({ hasToolResult: true }, { content: 'Guardei a gata!', usage });
    const { body, turn, usages } = await answerPhoto();
    expect(body).toBe('Guardei a gata!');
    const [first, second] = asked();
    for (const request of [first, second]) {
      expect(request).toMatchObject({
        authorization: 'Bearer sk-of-the-test',
        model: 'gpt-4o',
        outputTokensMax: 1400,
        isStored: false,
        images: [expect.stringMatching(/^data:image\/webp;base64,UklGR/)],
        userText: '…',
      });
      expect(request?.tools).toContainEqual({
        name: 'savePhotos',
        description: expect.stringContaining('Keep photos'),
        required: ['photoIds', 'description', 'captions'],
      });
    }
    expect(first?.results).toEqual([]);
    const [result] = second?.results ?? [];
    expect(result).toMatchObject({ name: 'savePhotos', output: { saved: 1, described: true } });
    expect(result?.callId).toBe(result?.resultId);
    expect(turn).toMatchObject({ model: 'gpt-4o', inputTokens: 1900, outputTokens: 50 });
    expect(usages.map(({ role, model, weight }) => [role, model, weight])).toEqual([
      ['assistant', 'gpt-4o', 1060],
      ['assistant', 'gpt-4o', 1040],
    ]);
  });
}

function testBroken(subject: () => WireInbox): void {
  const noJson = (_: WireRequest, response: ServerResponse) => {
    response.writeHead(200, { 'content-type': 'application/json' }).end('{"half":');
    return true;
  };

  test.each([
    ['the key is wrong', refuseWith(401, { code: 'invalid_api_key' }), 1],
    ['the account is empty', refuseWith(429, { code: 'insufficient_quota' }), 2],
    ['the limit is reached', refuseWith(429, { headers: { 'retry-after': '1' } }), 2],
    ['the server is broken', refuseWith(500), 2],
    ['the line is cut in the middle', cutInTheMiddle, null],
    ['what is said is no JSON', noJson, null],
  ])(
    '%s: the photo is kept, and the rules assistant answers and says so',
    async (...[, intercept, requests]) => {
      const { wire, asked, answerPhoto } = subject();
      wire.intercept = intercept;
      const { body, turn, usages } = await answerPhoto();
      expect(body).toMatch(standsIn);
      expect(turn).toMatchObject({ status: 'done', model: 'built-in', failures: 0 });
      expect(usages).toEqual([]);
      if (requests !== null) expect(asked()).toHaveLength(requests);
    },
  );

  test('a model that says nothing at all is taken for one that is down', async () => {
    const { wire, answerPhoto } = subject();
    wire.double.on({}, { content: '' });
    expect((await answerPhoto()).body).toMatch(standsIn);
  });
}

function testWaiting(subject: () => WireInbox): void {
  test.each([
    ['in seconds', () => '4'],
    ['as a date', () => new Date(Date.now() + 5000).toUTCString()],
  ])('told when to come again, %s, it comes again then', async (_, retryAfter) => {
    const { wire, asked, answerTo } = subject();
    wire.double.on({}, { content: 'Oi!' });
    let refusedAtMs = 0;
    wire.intercept = (request, response) => {
      wire.intercept = null;
      refusedAtMs = Date.now();
      return refuseWith(429, { headers: { 'retry-after': retryAfter() } })(request, response);
    };
    const { body, turn } = await answerTo({ Body: 'oi' });
    expect(body).toBe('Oi!');
    expect(turn.model).toBe('gpt-4o');
    expect(asked()).toHaveLength(2);
    // Untold, it would come again after two seconds. A date has whole seconds.
    expect(Date.now() - refusedAtMs).toBeGreaterThan(3500);
  });
}

function testMended(subject: () => WireInbox): void {
  test('arguments that fit no tool are told to the model, which mends them', async () => {
    const { wire, answerTo } = subject();
    const remember = (input: object) => ({ toolCalls: [call('rememberPreference', input)] });
    wire.double.on({ hasToolResult: false }, remember({ wrong: 1 }));
    wire.double.on({ toolResultContains: 'nvalid' }, remember({ text: 'Gosto do mar' }));
    wire.double.on({ toolResultContains: 'remembered' }, { content: 'Anotado!' });
    const { body, where } = await answerTo({ Body: 'lembra que gosto do mar' });
    expect(body).toBe('Anotado!');
    const preferences = await (await db()).preference.findMany({ where });
    expect(preferences.map(({ text }) => text)).toEqual(['Gosto do mar']);
  });

  test('a tool that is not there is told to the model, which does without', async () => {
    const { wire, asked, answerTo } = subject();
    wire.double.on({ hasToolResult: false }, { toolCalls: [call('runSql', { sql: 'DROP' })] });
    wire.double.on({ hasToolResult: true }, { content: 'Isso não posso.' });
    const { body } = await answerTo({ Body: 'apaga a tabela' });
    expect(body).toBe('Isso não posso.');
    expect(JSON.stringify(asked()[1]?.results)).toContain('runSql');
  });
}

function testRefusals(subject: () => WireInbox): void {
  test('a refusal in the vendor’s own form is the answer', async () => {
    const { kind, wire, answerTo } = subject();
    wire.intercept = (_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify(refusalOf(kind, refused)));
      return true;
    };
    const { body, turn } = await answerTo({ Body: 'escreve uma ofensa' });
    expect(body).toBe(refused);
    expect(turn.model).toBe('gpt-4o');
  });

  test('a refusal in words is the answer', async () => {
    const { wire, answerTo } = subject();
    wire.double.on({}, { content: refused });
    expect((await answerTo({ Body: 'escreve uma ofensa' })).body).toBe(refused);
  });
}

function testSlow(subject: () => WireInbox): void {
  test('a server that is slow is not waited for, nor asked again at once', async () => {
    const { wire, asked, answerPhoto } = subject();
    wire.intercept = () => true;
    expect((await answerPhoto()).body).toMatch(standsIn);
    expect((await answerPhoto()).body).toMatch(standsIn);
    expect(asked()).toHaveLength(1);
  });
}
