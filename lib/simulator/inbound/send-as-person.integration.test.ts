import twilio from 'twilio';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Loopback, type Received, startLoopback } from '../testing/start-loopback';

let loopback: Loopback;

beforeEach(async () => {
  loopback = await startLoopback();
});
afterEach(() => loopback.stop());

const photo = (name: string) => ({
  bytes: Buffer.from(`bytes of ${name}`),
  name,
  contentType: 'image/jpeg',
});
const voice = { bytes: Buffer.from('OggS'), name: 'voice.ogg', contentType: 'audio/ogg' };

async function send(personId: string, text: string, files = [] as (typeof voice)[]) {
  const sent = await loopback.simulator.sendAsPerson({ personId, text, files });
  await sent.delivered;
  return sent.messages;
}

test('a webhook that fails twice leaves the message not delivered; a retry keeps its sid', async () => {
  loopback.answers.set('/whatsapp', (response) => response.writeHead(500).end());
  const [message] = await send('ana', 'Oi');
  expect(loopback.received).toHaveLength(2);
  expect(loopback.simulator.messages('ana')[0]).toMatchObject({
    status: 'failed',
    errorCode: 11200,
  });

  loopback.answers.clear();
  await loopback.simulator.retry('ana', message?.sid ?? '');
  expect(loopback.simulator.messages('ana')[0]).toMatchObject({ status: 'received' });
  expect(new Set(loopback.received.map(({ form }) => form.MessageSid)).size).toBe(1);
});

test('the fallback is asked when the webhook refuses', async () => {
  let calls = 0;
  loopback.answers.set('/whatsapp', (response) => {
    calls += 1;
    response.writeHead(calls === 1 ? 502 : 200).end();
  });
  await send('ana', 'Oi');
  expect(loopback.simulator.messages('ana')[0]?.status).toBe('received');
});

test('every webhook carries a signature that Twilio itself would accept', async () => {
  await send('ana', 'Ação, coração & <b>', [photo('a.jpg')]);
  const url = `${loopback.settings.publicBaseUrl}/whatsapp`;
  const [{ form, signature } = lost()] = loopback.received;
  expect(twilio.validateRequest(loopback.settings.authToken, signature, url, form)).toBe(true);
  const altered = { ...form, Body: 'outra coisa' };
  expect(twilio.validateRequest(loopback.settings.authToken, signature, url, altered)).toBe(false);
});

test('an album is one webhook a photo, with the caption on the first alone', async () => {
  const messages = await send('ana', 'Meu cachorro na praia', [photo('a'), photo('b'), photo('c')]);
  const bodyOf = new Map(loopback.received.map(({ form }) => [form.MessageSid, form.Body]));
  expect(messages.map(({ sid }) => bodyOf.get(sid))).toEqual(['Meu cachorro na praia', '', '']);
  expect(loopback.received.map(({ form }) => form.NumMedia)).toEqual(['1', '1', '1']);
});

test('words beside a voice note are a message of their own', async () => {
  await send('ana', 'Ouça isto', [voice]);
  const forms = loopback.received.map(({ form }) => [form.MessageType, form.Body, form.NumMedia]);
  expect(forms.toSorted()).toEqual([
    ['audio', '', '1'],
    ['text', 'Ouça isto', '0'],
  ]);
});

test('a username carries its id in From and ExternalUserId and shows no number', async () => {
  await send('rafa', 'Oi');
  const [{ form } = lost()] = loopback.received;
  expect(form.From).toBe(form.ExternalUserId);
  expect(form.From).toMatch(/^whatsapp:BR\./);
  expect(form.WaId).toBeUndefined();
});

test('media needs the account, redirects to an address that needs none, and that one expires', async () => {
  await send('ana', '', [photo('a.jpg')]);
  const [{ form } = lost()] = loopback.received;
  const address = form.MediaUrl0 ?? '';
  expect((await fetch(address, { redirect: 'manual' })).status).toBe(401);

  const redirect = await fetch(address, { redirect: 'manual', headers: credentials() });
  expect(redirect.status).toBe(307);
  const cdn = new URL(redirect.headers.get('Location') ?? '');
  expect(cdn.origin).toBe(new URL(address).origin);
  expect(await (await fetch(cdn)).text()).toBe('bytes of a.jpg');

  cdn.searchParams.set('expires', '1');
  expect((await fetch(cdn)).status).toBe(403);
});

test('a deleted medium is gone from the API and from the phone', async () => {
  await send('ana', '', [photo('a.jpg')]);
  const address = loopback.received[0]?.form.MediaUrl0 ?? '';
  const removed = await fetch(address, { method: 'DELETE', headers: credentials() });
  expect(removed.status).toBe(204);
  expect((await fetch(address, { redirect: 'manual', headers: credentials() })).status).toBe(404);
  expect(loopback.simulator.messages('ana')[0]?.media).toEqual([]);
});

test('nothing, too much, and nobody are refused before anything is sent', async () => {
  await expect(send('ana', '   ')).rejects.toMatchObject({ code: 'bad_request' });
  await expect(send('ana', 'x'.repeat(4097))).rejects.toMatchObject({ code: 'too_large' });
  await expect(send('nobody', 'Oi')).rejects.toMatchObject({ code: 'not_found' });
  expect(loopback.received).toEqual([]);
});

const praia = { latitude: -12.57, longitude: -38.0005, label: 'Praia do Forte', address: '' };

async function sendInput(given: Partial<Parameters<Loopback['simulator']['sendAsPerson']>[0]>) {
  const sent = await loopback.simulator.sendAsPerson({
    personId: 'ana',
    text: '',
    files: [],
    ...given,
  });
  await sent.delivered;
  return sent.messages[0]?.sid ?? '';
}
const lastForm = () => loopback.received.at(-1)?.form ?? {};

test('a pin is a message of its own, with its coordinates and no word', async () => {
  await sendInput({ location: praia });
  expect(lastForm()).toMatchObject({
    MessageType: 'location',
    Latitude: '-12.57',
    Longitude: '-38.0005',
    Label: 'Praia do Forte',
    Body: '',
    NumMedia: '0',
  });
  expect(lastForm().Address).toBeUndefined();
});

test('a reply names the message and who sent it; of somebody else’s there is none', async () => {
  const [message] = await send('ana', 'Oi');
  await sendInput({ text: 'apaga', repliedToSid: message?.sid ?? '' });
  expect(lastForm()).toMatchObject({
    OriginalRepliedMessageSid: message?.sid,
    OriginalRepliedMessageSender: message?.from,
  });
  const before = loopback.received.length;
  const theirs = { personId: 'ben', text: 'apaga', repliedToSid: message?.sid ?? '' };
  await expect(sendInput(theirs)).rejects.toMatchObject({ code: 'not_found' });
  expect(loopback.received).toHaveLength(before);
});

async function sendQuestion(): Promise<string> {
  const { apiBaseUrl, accountSid, from } = loopback.settings;
  const make = await fetch(`${apiBaseUrl}/v1/Content`, {
    method: 'POST',
    headers: { ...credentials(), 'content-type': 'application/json' },
    body: JSON.stringify({
      language: 'pt',
      types: {
        'twilio/quick-reply': { body: '{{1}}', actions: [{ title: 'Sim', id: 'yes:{{2}}' }] },
      },
    }),
  });
  const { sid: ContentSid } = (await make.json()) as { sid: string };
  const ContentVariables = JSON.stringify({ 1: 'É um cão?', 2: 'q1' });
  const form = { To: 'whatsapp:+5571955550101', From: from, ContentSid, ContentVariables };
  const sent = await fetch(`${apiBaseUrl}/2010-04-01/Accounts/${accountSid}/Messages.json`, {
    method: 'POST',
    headers: credentials(),
    body: new URLSearchParams(form),
  });
  return ((await sent.json()) as { sid: string }).sid;
}

test('a tap is the button’s title, with its payload and the message it stands under', async () => {
  await send('ana', 'Oi');
  const sid = await sendQuestion();
  await sendInput({ tap: { sid, buttonId: 'yes:q1' } });
  expect(lastForm()).toMatchObject({
    MessageType: 'button',
    Body: 'Sim',
    ButtonText: 'Sim',
    ButtonPayload: 'yes:q1',
    OriginalRepliedMessageSid: sid,
  });
});

test.each([
  ['a button that is not there', 'ana', 'no:q1'],
  ['a button on another phone', 'ben', 'yes:q1'],
])('%s cannot be tapped', async (_what, personId, buttonId) => {
  await send('ana', 'Oi');
  const sid = await sendQuestion();
  const tap = { personId, tap: { sid, buttonId } };
  await expect(sendInput(tap)).rejects.toMatchObject({ code: 'not_found' });
});

function credentials() {
  const { accountSid, authToken } = loopback.settings;
  return { Authorization: `Basic ${btoa(`${accountSid}:${authToken}`)}` };
}

function lost(): Received {
  throw new Error('A webhook was expected.');
}
