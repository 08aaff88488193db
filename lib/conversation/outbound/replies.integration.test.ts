import { readFile } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { POST } from '@/app/whatsapp/route';
import { POST as postStatus } from '@/app/whatsapp/status/route';
import { db } from '@/lib/db';
import { newPhoto } from '../testing/new-photo';
import type { SentReply } from '../testing/start-channel';
import { startConversation, type TestConversation } from '../testing/start-conversation';
import { paceWindowMs } from './pace';

const photo = await readFile('public/demo/dogs-at-the-window.jpg');
const patience = { timeout: 50_000, interval: 100 };
let conversation: TestConversation;
let people = 0;

beforeAll(async () => {
  conversation = await startConversation();
  conversation.channel.media.set('/dogs', (_, response) => response.end(photo));
});

afterEach(() => Object.assign(conversation.channel, { intercept: null, dropAnswer: null }));
afterAll(() => conversation.stop());

function newPerson(): string {
  people += 1;
  return `whatsapp:+55719111${String(people).padStart(5, '0')}`;
}

async function write(from: string, Body: string, fields: Record<string, string> = {}) {
  const response = await POST(conversation.channel.webhook({ From: from, Body, ...fields }));
  expect(response.status).toBe(200);
}

async function replies(to: string, count: number): Promise<SentReply[]> {
  await expect.poll(() => conversation.channel.repliesTo(to).length, patience).toBe(count);
  return conversation.channel.repliesTo(to);
}

async function report(sent: SentReply | undefined, MessageStatus: string, ErrorCode?: string) {
  if (!sent) throw new Error('Nothing was sent.');
  const fields = { MessageStatus, ...(ErrorCode && { ErrorCode }) };
  const response = await postStatus(conversation.channel.receipt(sent, fields));
  expect(response.status).toBe(204);
}

async function rowsTo(address: string) {
  return (await db()).message.findMany({
    where: { person: { address }, direction: 'outbound' },
    orderBy: [{ createdAt: 'asc' }, { position: 'asc' }],
  });
}

async function settled(address: string, count: number) {
  const isSettled = async () => {
    const rows = await rowsTo(address);
    return rows.length === count && rows.every(({ status }) => status === 'done');
  };
  await expect.poll(isSettled, patience).toBe(true);
  return rowsTo(address);
}

function refuseWith(status: number, code: number, times = 1) {
  let left = times;
  conversation.channel.intercept = (response) => {
    if (left-- <= 0) return false;
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ code, status, message: 'refused' }));
    return true;
  };
}

test('accepted, and the answer lost: the list decides, and nothing is sent a second time', async () => {
  const ana = newPerson();
  let drops = 1;
  conversation.channel.dropAnswer = () => drops-- > 0;
  await write(ana, 'oi');
  const [row] = await settled(ana, 1);
  expect(conversation.channel.repliesTo(ana)).toHaveLength(1);
  expect(row?.sid).toBe(conversation.channel.repliesTo(ana)[0]?.sid);
});

test('accepted, and the answer lost: a status callback decides before the list is asked', async () => {
  const bia = newPerson();
  conversation.channel.dropAnswer = () => true;
  await write(bia, 'oi');
  const [sent] = await replies(bia, 1);
  await report(sent, 'sent');
  expect((await rowsTo(bia))[0]).toMatchObject({ status: 'done', sid: sent?.sid });
  conversation.channel.dropAnswer = null;
  await write(bia, 'ajuda');
  await settled(bia, 2);
  expect(conversation.channel.repliesTo(bia)).toHaveLength(2);
});

test('receipts that come repeated and out of order only ever move a reply forward', async () => {
  const caio = newPerson();
  await write(caio, 'oi');
  await settled(caio, 1);
  const [sent] = await replies(caio, 1);
  for (const status of ['read', 'sent', 'delivered', 'queued', 'read', 'failed']) {
    await report(sent, status);
  }
  const [row] = await rowsTo(caio);
  expect(row).toMatchObject({ status: 'done', delivery: 'read' });
  expect(row?.deliveredAt).not.toBeNull();
  expect(row?.readAt).not.toBeNull();
});

test('a status callback needs a signature and a reply of ours', async () => {
  const dora = newPerson();
  await write(dora, 'oi');
  const [sent] = await replies(dora, 1);
  if (!sent) throw new Error('Nothing was sent.');
  const signed = conversation.channel.receipt(sent, { MessageStatus: 'read' });
  const forged = new Request(`${signed.url}0`, signed);
  expect((await postStatus(forged)).status).toBe(403);
  const other = {
    ...sent,
    statusCallback: sent.statusCallback?.replace(/reply=.*/, 'reply=1') ?? '',
  };
  expect(
    (await postStatus(conversation.channel.receipt(other, { MessageStatus: 'read' }))).status,
  ).toBe(400);
});

test.each([
  ['at once', true],
  ['by a callback', false],
])('63016, told %s: held, and sent first when the person writes', async (_how, isAtOnce) => {
  const eva = newPerson();
  if (isAtOnce) refuseWith(400, 63016);
  await write(eva, 'oi');
  if (!isAtOnce) {
    await settled(eva, 1);
    const [sent] = await replies(eva, 1);
    await report(sent, 'failed', '63016');
    await report(sent, 'failed', '63016');
  }
  await expect.poll(async () => (await rowsTo(eva))[0]?.status, patience).toBe('held');
  const held = await rowsTo(eva);
  await write(eva, 'ajuda');
  const rows = await settled(eva, 2);
  const sent = await replies(eva, isAtOnce ? 2 : 3);
  expect(sent.slice(-2).map(({ body }) => body)).toEqual([held[0]?.body, rows[1]?.body]);
});

test('21610: the person is marked and left alone, until they write', async () => {
  const gil = newPerson();
  refuseWith(400, 21610);
  await write(gil, 'oi');
  await expect.poll(async () => (await rowsTo(gil))[0]?.status, patience).toBe('failed');
  const marked = async () => {
    const person = await (await db()).person.findUniqueOrThrow({ where: { address: gil } });
    return person.unreachable;
  };
  expect(await marked()).toBe('21610');
  await write(gil, 'ajuda');
  await replies(gil, 1);
  expect(await marked()).toBeNull();
});

test('63019: a smaller JPEG, then words alone, and the photo stays', async () => {
  const hugo = newPerson();
  const media = {
    NumMedia: '1',
    MediaUrl0: conversation.channel.url('/dogs'),
    MediaContentType0: 'image/jpeg',
  };
  await write(hugo, 'Meu cachorro', media);
  await replies(hugo, 1);
  await write(hugo, 'Mostre fotos de cachorro');
  await settled(hugo, 3);
  const [, , first] = await replies(hugo, 3);
  await report(first, 'failed', '63019');
  const [, , , second] = await replies(hugo, 4);
  expect(second?.mediaUrl).toMatch(/\/media\//);
  expect(second?.mediaUrl).not.toBe(first?.mediaUrl);
  await settled(hugo, 3);
  await report(first, 'failed', '63019'); // once more, about a sending that is over
  await report(second, 'undelivered', '63034');
  const [, , , , third] = await replies(hugo, 5);
  expect(third?.mediaUrl).toBeNull();
  expect(third?.body).toMatch(/^Meu cachorro\n\(A foto não passou/);
});

test('a rate limit is a pause, not a loss', async () => {
  const iara = newPerson();
  refuseWith(429, 20429, 2);
  await write(iara, 'oi');
  await settled(iara, 1);
  expect(conversation.channel.repliesTo(iara)).toHaveLength(1);
});

/** As if so many photos had gone to them in this moment. */
async function havePhotosSent(address: string, count: number): Promise<void> {
  const client = await db();
  const person = await client.person.findUniqueOrThrow({ where: { address } });
  const photo = await client.image.findFirstOrThrow({ where: { ownerId: person.id } });
  const one = { personId: person.id, direction: 'outbound' as const, status: 'done' as const };
  const data = Array(count).fill({ ...one, body: '', imageId: photo.id, intentAt: new Date() });
  await client.message.createMany({ data });
}

test('photos beyond the pace come later and in order, which is said; words pass them', async () => {
  const joana = newPerson();
  const media = { NumMedia: '1', MediaContentType0: 'image/jpeg' };
  for (const n of [1, 2, 3]) {
    const file = await newPhoto();
    conversation.channel.media.set(`/pace-${n}`, (_, response) => response.end(file));
    await write(joana, `Cachorro ${n}`, {
      ...media,
      MediaUrl0: conversation.channel.url(`/pace-${n}`),
    });
    await replies(joana, n);
  }
  await havePhotosSent(joana, 34);
  await write(joana, 'Mostre fotos de cachorro');
  const [, , , text, first] = await replies(joana, 5);
  expect(text?.body).toMatch(/As últimas 2 fotos chegam daqui a uns minutos/);
  expect(first?.mediaUrl).toMatch(/\/media\//);
  await write(joana, 'oi');
  const [greeting] = (await replies(joana, 6)).slice(-1);
  expect(greeting).toMatchObject({ mediaUrl: null });
  const client = await db();
  const { id: personId } = await client.person.findUniqueOrThrow({ where: { address: joana } });
  const before = new Date(Date.now() - paceWindowMs);
  await client.message.updateMany({
    where: { personId, intentAt: { not: null } },
    data: { intentAt: before },
  });
  await client.$executeRaw`
    UPDATE pgboss.job SET start_after = now()
    WHERE name = 'send-replies' AND state = 'created' AND singleton_key = ${personId}`;
  const shown = (await replies(joana, 8)).filter(({ mediaUrl }) => mediaUrl !== null);
  expect(shown.map(({ body }) => body)).toEqual(['Cachorro 3', 'Cachorro 2', 'Cachorro 1']);
});
