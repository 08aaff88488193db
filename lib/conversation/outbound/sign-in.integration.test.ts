import { afterAll, beforeAll, expect, test } from 'vitest';
import { POST } from '@/app/whatsapp/route';
import { signInByCode, signInByLink } from '@/lib/auth';
import { db } from '@/lib/db';
import { startConversation, type TestConversation } from '../testing/start-conversation';
import { sendSignInCode } from './send-sign-in-code';

const headers = new Headers();
let conversation: TestConversation;
let visitors = 0;

beforeAll(async () => {
  conversation = await startConversation();
});

afterAll(() => conversation.stop());

const repliesTo = (address: string) => conversation.channel.repliesTo(address);

async function write(address: string, body: string): Promise<string> {
  const before = repliesTo(address).length;
  await POST(conversation.channel.webhook({ From: address, Body: body }));
  await expect.poll(() => repliesTo(address).length).toBe(before + 1);
  return repliesTo(address).at(-1)?.body ?? '';
}

function ask(number: string, clientAddress?: string) {
  visitors += 1;
  const from = clientAddress ?? `visitor ${visitors}`;
  return sendSignInCode({ input: { number, clientAddress: from, language: 'pt' } });
}

/** Everything that is kept of the conversation, wherever. */
async function kept(): Promise<string> {
  const client = await db();
  const rows = await Promise.all([
    client.message.findMany(),
    client.exchange.findMany(),
    client.turnStep.findMany(),
    client.oneTimeToken.findMany(),
    client.conversationContext.findMany(),
  ]);
  return JSON.stringify(rows);
}

test.each([
  ['whatsapp:+5571900000201', 'galeria'],
  ['whatsapp:+5571900000202', 'gallery link'],
  ['whatsapp:+5571900000203', 'mándame el enlace de la galería'],
])('%s is sent a link that stands in no row', async (address, words) => {
  const body = await write(address, words);
  const code = /\/enter\?code=([\w-]{32})/.exec(body)?.[1] ?? '';
  expect(code).not.toBe('');
  const rows = await kept();
  expect(rows).not.toContain(code);
  expect(rows).not.toContain('enter?code');
  const opened = await signInByLink({ input: { code, headers, address: 'x' } });
  expect(opened.outcome).toBe('signed_in');
});

test('a code goes to whoever wrote lately, and stands in no row', async () => {
  const address = 'whatsapp:+5571900000204';
  await write(address, 'oi');
  const asked = await ask('(71) 90000-0204');
  await expect.poll(() => repliesTo(address).length).toBe(2);
  const code = /\b\d{6}$/.exec(repliesTo(address).at(-1)?.body ?? '')?.[0] ?? '';
  expect(code).toHaveLength(6);
  expect(await kept()).not.toContain(code);
  const tokenId = asked?.tokenId ?? '';
  const opened = await signInByCode({ input: { tokenId, code, headers, address: 'x' } });
  expect(opened.outcome).toBe('signed_in');
});

test('outside of the window, unreachable or unknown: the same answer, and nothing is sent', async () => {
  const client = await db();
  const late = 'whatsapp:+5571900000205';
  await write(late, 'oi');
  const dayAgo = new Date(Date.now() - 25 * 60 * 60 * 1000);
  await client.message.updateMany({
    where: { person: { address: late }, direction: 'inbound' },
    data: { createdAt: dayAgo },
  });
  const lost = 'whatsapp:+5571900000206';
  await write(lost, 'oi');
  await client.person.update({ where: { address: lost }, data: { unreachable: '63024' } });
  const messages = await client.message.count();
  for (const number of ['+5571900000205', '+5571900000206', '+5571900000299', 'no number', '']) {
    const asked = await ask(number);
    expect(asked, number).toEqual({ tokenId: expect.any(String) });
    const token = await client.oneTimeToken.findUniqueOrThrow({
      where: { id: asked?.tokenId ?? '' },
    });
    expect(token, number).toMatchObject({ userId: null, messageId: null, hash: null });
  }
  expect(await client.message.count()).toBe(messages);
});

test('a number is asked for three times in a quarter of an hour, known or not', async () => {
  const known = 'whatsapp:+5571980000207';
  await write(known, 'oi');
  for (const spellings of [
    ['+5571980000207', '71 98000-0207', '+55 71 8000 0207', '5571980000207'],
    ['+5571980000298', '71 98000-0298', '+55 71 8000 0298', '5571980000298'],
  ]) {
    const asked = [];
    for (const number of spellings) asked.push((await ask(number)) !== null);
    expect(asked).toEqual([true, true, true, false]);
  }
});

test('one place may ask for so many numbers and no more', async () => {
  const asked = await Promise.all(
    Array.from({ length: 21 }, (_, n) => ask(`+1415555${1000 + n}`, 'one place')),
  );
  expect(asked.filter((one) => one === null)).toHaveLength(1);
});

test('no answer comes sooner than the slowest of them', async () => {
  await write('whatsapp:+5571900000208', 'oi');
  for (const number of ['+5571900000208', '+5571900000297', '']) {
    const before = performance.now();
    await ask(number);
    expect(performance.now() - before, number).toBeGreaterThan(590);
  }
});

test('a code that comes too late is not sent, and holds nothing up', async () => {
  const address = 'whatsapp:+5571900000209';
  await write(address, 'oi');
  const client = await db();
  const { id: personId } = await client.person.findUniqueOrThrow({ where: { address } });
  const late = await client.message.create({
    data: { personId, direction: 'outbound', body: 'code', secret: 'signInCode' },
  });
  await write(address, 'ajuda');
  expect(repliesTo(address).map(({ body }) => body)).not.toContain('code');
  const row = await client.message.findUniqueOrThrow({ where: { id: late.id } });
  expect(row).toMatchObject({ status: 'failed', errorCode: 'not_found' });
});
