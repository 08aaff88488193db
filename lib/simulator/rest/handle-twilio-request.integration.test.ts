import { readFile } from 'node:fs/promises';
import twilio from 'twilio';
import type RequestClient from 'twilio/lib/base/RequestClient.js';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Loopback, startLoopback } from '../testing/start-loopback';

let loopback: Loopback;
const ana = 'whatsapp:+5571955550101';

beforeEach(async () => {
  loopback = await startLoopback();
});
afterEach(() => loopback.stop());

/** Twilio's own SDK, sent to the twin instead of to Twilio. */
class LoopbackClient extends twilio.RequestClient {
  override request<T>(options: RequestClient.RequestOptions<T>) {
    const { pathname, search } = new URL(options.uri);
    return super.request({
      ...options,
      uri: `${loopback.settings.apiBaseUrl}${pathname}${search}`,
    });
  }
}

function sdk(authToken = loopback.settings.authToken) {
  return twilio(loopback.settings.accountSid, authToken, { httpClient: new LoopbackClient() });
}

async function writeAsAna(text: string): Promise<string> {
  const sent = await loopback.simulator.sendAsPerson({ personId: 'ana', text, files: [] });
  await sent.delivered;
  return sent.messages[0]?.sid ?? '';
}

const statusOf = async (sid: string) => (await sdk().messages(sid).fetch()).status;
const from = () => loopback.settings.from;

test('a wrong token is refused with 20003', async () => {
  await expect(sdk('another-token').messages.list()).rejects.toMatchObject({
    status: 401,
    code: 20003,
  });
});

test.each([
  ['no word and no medium', {}, 21619],
  ['1,601 characters', { body: 'x'.repeat(1601) }, 21617],
  ['two media', { mediaUrl: ['http://a.example/1.jpg', 'http://a.example/2.jpg'] }, 21623],
  ['a medium that is no address', { mediaUrl: ['file:///etc/passwd'] }, 21620],
  ['a sender of somebody else', { body: 'Oi', from: 'whatsapp:+15550000000' }, 63007],
  ['an address of another channel', { body: 'Oi', to: '+5571955550101' }, 21211],
])('%s is refused and nothing is sent', async (_, given, code) => {
  await writeAsAna('Oi');
  const call = sdk().messages.create({ from: from(), to: ana, ...given });
  await expect(call).rejects.toMatchObject({ status: 400, code });
  expect(loopback.simulator.messages('ana').filter(({ isMine }) => !isMine)).toEqual([]);
});

/** As the application makes it, through Twilio's own SDK. */
async function makeQuestion(actions = [{ title: 'Sim', id: 'yes:{{2}}' }]): Promise<string> {
  const content: unknown = {
    friendly_name: 'question',
    language: 'pt',
    variables: { 1: '…', 2: 'q' },
    types: { 'twilio/quick-reply': { body: '{{1}}', actions } },
  };
  type New = Parameters<ReturnType<typeof sdk>['content']['v1']['contents']['create']>[0];
  return (await sdk().content.v1.contents.create(content as New)).sid;
}

test('a message with buttons shows its words and what can be tapped, filled in', async () => {
  await writeAsAna('Oi');
  const contentSid = await makeQuestion();
  const contentVariables = JSON.stringify({ 1: 'É um cão?\nDois?', 2: 'q1' });
  const sent = await sdk().messages.create({ from: from(), to: ana, contentSid, contentVariables });
  expect(sent.body).toBe('É um cão?\nDois?');
  const shown = () => loopback.simulator.messages('ana').find(({ sid }) => sid === sent.sid);
  await expect.poll(shown).toMatchObject({ buttons: [{ id: 'yes:q1', title: 'Sim' }] });
  expect(loopback.restart().messages('ana').at(-1)).toMatchObject({ buttons: [{ id: 'yes:q1' }] });
});

test.each([
  ['is unknown', 'HX00000000000000000000000000000000', '{"1":"a"}', 21655],
  ['has a place with nothing in it', null, '{"1":"","2":"q"}', 21656],
  ['has places that are no JSON', null, '{', 21656],
])(
  'a content that %s is refused and nothing is sent',
  async (_what, given, contentVariables, code) => {
    await writeAsAna('Oi');
    const contentSid = given ?? (await makeQuestion());
    const call = sdk().messages.create({ from: from(), to: ana, contentSid, contentVariables });
    await expect(call).rejects.toMatchObject({ status: 400, code });
    expect(loopback.simulator.messages('ana')).toHaveLength(1);
  },
);

test('a content outlives a restart, and is gone once it is deleted', async () => {
  const sid = await makeQuestion();
  loopback.restart();
  expect((await sdk().content.v1.contents(sid).fetch()).sid).toBe(sid);
  await sdk().content.v1.contents(sid).remove();
  await expect(sdk().content.v1.contents(sid).fetch()).rejects.toMatchObject({ status: 404 });
});

test('more buttons than a conversation takes, or too long a title, are refused', async () => {
  const button = (title: string) => ({ title, id: 'x' });
  await expect(makeQuestion(['1', '2', '3', '4'].map(button))).rejects.toMatchObject({
    status: 400,
  });
  await expect(makeQuestion([button('x'.repeat(21))])).rejects.toMatchObject({ status: 400 });
});

test('1,600 characters are taken, delivered, and read when the chat is shown', async () => {
  await writeAsAna('Oi');
  const statusCallback = `${loopback.settings.publicBaseUrl}/status`;
  const body = 'á'.repeat(1600);
  const created = await sdk().messages.create({ from: from(), to: ana, body, statusCallback });
  expect(created.status).toBe('queued');
  await expect.poll(() => statusOf(created.sid)).toBe('delivered');
  loopback.simulator.markRead('ana');
  expect(await statusOf(created.sid)).toBe('read');
  await expect.poll(callbacks).toEqual(['sent', 'delivered', 'read']);
  const { form, signature } = loopback.received.at(-1) ?? { form: {}, signature: '' };
  const { authToken } = loopback.settings;
  expect(twilio.validateRequest(authToken, signature, statusCallback, form)).toBe(true);
});

const callbacks = () =>
  loopback.received.filter(({ path }) => path === '/status').map(({ form }) => form.MessageStatus);

test('a photo is fetched from the application and shown on the phone', async () => {
  await writeAsAna('Mostre fotos de gato');
  const photo = await readFile('public/demo/grey-cat.jpg');
  serve('/photo', 'image/jpeg', photo);
  const created = await sendMedia('/photo');
  await expect.poll(() => statusOf(created.sid)).toBe('delivered');
  const shown = loopback.simulator.messages('ana').at(-1);
  expect(shown?.media).toMatchObject([{ contentType: 'image/jpeg', byteLength: photo.length }]);
  const served = await loopback.simulator.serveMedia(shown?.media[0]?.sid ?? '');
  expect(Buffer.from(await served.arrayBuffer()).equals(photo)).toBe(true);
});

test.each([
  ['a label that the bytes belie', 'image/jpeg', Buffer.from('<script>alert(1)</script>'), 63021],
  ['a type that WhatsApp does not take', 'image/svg+xml', Buffer.from('<svg/>'), 63021],
  ['an image over 5 MB', 'image/png', pngOf(5 * 1024 * 1024 + 1), 63034],
  ['more than 16 MB', 'video/mp4', Buffer.alloc(16 * 1024 * 1024 + 1), 11751],
  ['an empty file', 'image/png', Buffer.alloc(0), 63019],
])('%s fails and never reaches the phone', async (_, contentType, bytes, code) => {
  await writeAsAna('Oi');
  serve('/photo', contentType, bytes);
  const created = await sendMedia('/photo');
  await expect.poll(() => statusOf(created.sid)).toBe('failed');
  expect((await sdk().messages(created.sid).fetch()).errorCode).toBe(code);
  expect(loopback.simulator.messages('ana').at(-1)?.media).toEqual([]);
});

test('words for an unknown number, or a day after the last message, fail', async () => {
  const unknown = { from: from(), to: 'whatsapp:+15559999999', body: 'Oi' };
  const lost = await sdk().messages.create(unknown);
  const late = await sdk().messages.create({ from: from(), to: ana, body: 'Oi' });
  expect((await sdk().messages(lost.sid).fetch()).errorCode).toBe(63003);
  expect((await sdk().messages(late.sid).fetch()).errorCode).toBe(63016);
});

test('messages are listed newest first, by person, over pages', async () => {
  await writeAsAna('Oi');
  for (const body of ['um', 'dois', 'três']) {
    await sdk().messages.create({ from: from(), to: ana, body });
  }
  const listed = await sdk().messages.list({ to: ana, pageSize: 2 });
  expect(listed.map(({ body }) => body)).toEqual(['três', 'dois', 'um']);
  const tomorrow = new Date(Date.now() + 24 * 60 * 60 * 1000);
  expect(await sdk().messages.list({ dateSentAfter: tomorrow })).toEqual([]);
});

test('the typing indicator marks what was written as read, and shows until the answer', async () => {
  const messageId = await writeAsAna('Oi');
  const typing: (string | null)[] = [];
  loopback.simulator.subscribe('ana', (event) => {
    if (event.type === 'typing') typing.push(event.until);
  });
  await sdk().messaging.v2.typingIndicator.create({ channel: 'whatsapp', messageId });
  expect(loopback.simulator.messages('ana')[0]?.status).toBe('read');
  await sdk().messages.create({ from: from(), to: ana, body: 'Olá' });
  await expect.poll(() => typing).toEqual([expect.any(String), null]);
});

test('what was accepted before a restart is delivered after it', async () => {
  await writeAsAna('Oi');
  const created = await sdk().messages.create({ from: from(), to: ana, body: 'Olá' });
  const after = loopback.restart();
  const statuses = () => after.messages('ana').map(({ status }) => status);
  await expect.poll(statuses).toEqual(['received', 'delivered']);
  expect(after.messages('ana')[1]?.sid).toBe(created.sid);
});

function serve(path: string, contentType: string, bytes: Buffer): void {
  loopback.answers.set(path, (response) => {
    response.writeHead(200, { 'Content-Type': contentType });
    response.end(bytes);
  });
}

function sendMedia(path: string) {
  const mediaUrl = [`${loopback.settings.publicBaseUrl}${path}`];
  return sdk().messages.create({ from: from(), to: ana, mediaUrl });
}

/** As long as asked, and a PNG by its first bytes. */
function pngOf(byteLength: number): Buffer {
  const header = '89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489';
  return Buffer.concat([Buffer.from(header, 'hex'), Buffer.alloc(byteLength)], byteLength);
}
