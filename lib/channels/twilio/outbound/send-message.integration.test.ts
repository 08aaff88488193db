import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { describeError } from '@/lib/log';
import { startTestServer } from '../../testing/test-server';
import { createTwilioClient } from './create-twilio-client';
import { createQuickReplies, quickRepliesContent } from './quick-replies';
import { sendMessage, sendMessageOver } from './send-message';
import { showTyping } from './show-typing';

type Answer = (response: ServerResponse, form: URLSearchParams) => void;

const bodies: URLSearchParams[] = [];
let answer: Answer = (response) => void response.end();
const api = await startTestServer(async (request: IncomingMessage, response) => {
  const form = new URLSearchParams(await text(request));
  bodies.push(form);
  answer(response, form);
});
const account = {
  accountSid: `AC${'1'.repeat(32)}`,
  authToken: 'token',
  from: 'whatsapp:+14155238886',
  apiBaseUrl: `${api.url}/twilio`,
};
Object.assign(process.env, {
  ACERVO_OPERATOR_KEY: 'operator-key-of-the-tests',
  PUBLIC_BASE_URL: 'https://acervo.example',
  TWILIO_ACCOUNT_SID: account.accountSid,
  TWILIO_AUTH_TOKEN: account.authToken,
  TWILIO_WHATSAPP_FROM: account.from,
  TWILIO_API_BASE_URL: account.apiBaseUrl,
});

const to = 'whatsapp:+5511999990000';
const words = 'Sua foto da praia está guardada.';
const sid = `SM${'c'.repeat(32)}`;
const json =
  (status: number, body: unknown): Answer =>
  (response) =>
    void response
      .writeHead(status, { 'content-type': 'application/json' })
      .end(JSON.stringify(body));
const twilioError = (status: number, code: number) =>
  json(status, { code, status, message: `'${to}' may not read: ${words}`, more_info: 'https://…' });
const send = () => sendMessage({ to, body: words });

beforeEach(() => {
  bodies.length = 0;
  api.seen.length = 0;
});
afterAll(() => api.stop());

test.each([
  [400, 21617, 'channel_refused'],
  [401, 20003, 'channel_refused'],
  [429, 20429, 'channel_unavailable'],
  [500, 20500, 'channel_unavailable'],
  [503, 20503, 'channel_unavailable'],
])('Twilio answering %i with %i is %s, with the code', async (status, code, expected) => {
  answer = twilioError(status, code);
  await expect(send()).rejects.toEqual(
    expect.objectContaining({ code: expected, cause: expect.objectContaining({ code }) }),
  );
  expect(api.seen).toHaveLength(1);
});

test('a refusal keeps nothing of the words, the number or the key', async () => {
  answer = twilioError(400, 21617);
  const refused = await send().catch((error: unknown) => error);
  answer = (response) => response.destroy();
  const cut = await send().catch((error: unknown) => error);
  for (const error of [refused, cut]) {
    const shown = JSON.stringify([
      describeError(error),
      String(error),
      String((error as Error).cause),
    ]);
    expect(shown).not.toMatch(/5511999990000|praia|token/);
    expect(Object.keys((error as Error).cause as object).sort()).toEqual([
      'code',
      'isAnswered',
      'name',
    ]);
  }
});

test('a connection that breaks off leaves open whether it was sent', async () => {
  answer = (response) => response.destroy();
  await expect(send()).rejects.toEqual(
    expect.objectContaining({
      code: 'channel_unavailable',
      cause: expect.objectContaining({ code: 'ECONNRESET' }),
    }),
  );
});

test.each<[string, Answer]>([
  ['is silent', () => undefined],
  [
    'drips',
    (response) => {
      const drip = setInterval(() => response.write(' '), 20);
      response.on('close', () => clearInterval(drip));
    },
  ],
])('an API that %s is given up in time', async (_what, slow) => {
  answer = slow;
  const client = createTwilioClient(account, 200);
  const startedAt = performance.now();
  await expect(sendMessageOver(client, account.from, { to, body: words })).rejects.toEqual(
    expect.objectContaining({ code: 'channel_unavailable' }),
  );
  expect(performance.now() - startedAt).toBeLessThan(2_000);
});

test.each<[string, Answer]>([
  ['HTML', (response) => void response.writeHead(201).end('<html>')],
  ['a message without an id', json(201, { status: 'queued' })],
])('an acceptance that is %s is none', async (_what, broken) => {
  answer = broken;
  await expect(send()).rejects.toEqual(expect.objectContaining({ code: 'channel_unavailable' }));
});

test('a redirect is not followed with the credentials', async () => {
  answer = (response) => void response.writeHead(307, { location: `${api.url}/other` }).end();
  await expect(send()).rejects.toEqual(expect.objectContaining({ code: 'channel_unavailable' }));
  expect(api.seen).toHaveLength(1);
});

test('a message goes to the configured API, on its path, as the account', async () => {
  answer = json(201, { sid, status: 'queued' });
  const mediaUrl = 'https://acervo.example/media/1?sig=x';
  const statusCallback = 'https://acervo.example/status';
  expect(await sendMessage({ to, body: words, mediaUrl, statusCallback })).toEqual({
    sid,
    status: 'queued',
  });
  expect(api.seen).toEqual([
    {
      path: `/twilio/2010-04-01/Accounts/${account.accountSid}/Messages.json`,
      authorization: `Basic ${Buffer.from(`${account.accountSid}:token`).toString('base64')}`,
    },
  ]);
  expect(Object.fromEntries(bodies[0] ?? [])).toEqual({
    From: account.from,
    To: to,
    Body: words,
    MediaUrl: mediaUrl,
    StatusCallback: statusCallback,
  });
});

test('typing is shown for the message that came, on the same API', async () => {
  answer = json(200, { success: true });
  await showTyping({ inboundSid: sid });
  expect(api.seen[0]?.path).toBe('/twilio/v2/Indicators/Typing.json');
  expect(Object.fromEntries(bodies[0] ?? [])).toEqual({ channel: 'whatsapp', messageId: sid });
});

test('typing that fails does not fail the turn', async () => {
  answer = twilioError(400, 20001);
  await expect(showTyping({ inboundSid: sid })).resolves.toBeUndefined();
  expect(api.seen).toHaveLength(1);
});

const yesOrNo = { language: 'pt' as const, buttons: [{ id: 'yes', title: 'Sim' }] };

test('buttons are made as Twilio documents them, on the same API', async () => {
  let made: unknown;
  answer = (response, form) => {
    made = JSON.parse([...form.keys()].join(''));
    json(201, { sid: `HX${'d'.repeat(32)}` })(response, form);
  };
  expect(await createQuickReplies(yesOrNo)).toBe(`HX${'d'.repeat(32)}`);
  expect(api.seen[0]?.path).toBe('/twilio/v1/Content');
  expect(made).toEqual({
    friendly_name: 'acervo_yes_pt',
    language: 'pt',
    variables: { 1: '…', 2: 'question' },
    types: {
      'twilio/quick-reply': { body: '{{1}}', actions: [{ title: 'Sim', id: 'yes:{{2}}' }] },
    },
  });
});

test.each<[string, Answer, string]>([
  ['is refused', twilioError(400, 20001), 'channel_refused'],
  ['is down', twilioError(503, 20503), 'channel_unavailable'],
  ['gives no sid', json(201, {}), 'channel_unavailable'],
])('buttons whose making %s', async (_what, broken, code) => {
  answer = broken;
  await expect(createQuickReplies(yesOrNo)).rejects.toEqual(expect.objectContaining({ code }));
});

test('a message with buttons names them and fills their places, and has no body', async () => {
  answer = json(201, { sid, status: 'queued' });
  const content = quickRepliesContent('HX1', words, 'the-question');
  await sendMessage({ to, content });
  expect(Object.fromEntries(bodies[0] ?? [])).toEqual({
    From: account.from,
    To: to,
    ContentSid: 'HX1',
    ContentVariables: JSON.stringify({ 1: words, 2: 'the-question' }),
  });
});
