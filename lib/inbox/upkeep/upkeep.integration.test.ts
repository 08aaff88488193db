import { afterAll, beforeAll, expect, test } from 'vitest';
import { db } from '@/lib/db';
import { requestDeletion } from '@/lib/privacy';
import { receiveMessage } from '../receive/receive-message';
import { newSid } from '../testing/start-channel';
import { startInbox, type TestInbox } from '../testing/start-inbox';
import { cleanUp } from './clean-up';
import { reconcileInbound } from './reconcile';
import { reconcileQueue } from './upkeep-queues';

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
let inbox: TestInbox;

beforeAll(async () => {
  inbox = await startInbox();
  await inbox.leaveToTest(reconcileQueue);
});

afterAll(() => inbox.stop());

function receive(from: string, minutesAgo: number): string {
  const sid = newSid();
  const at = new Date(Date.now() - minutesAgo * minuteMs);
  inbox.channel.received.push({ sid, from, body: 'oi', at });
  return sid;
}

test('a message whose webhook was lost is taken in once; older and younger ones are left', async () => {
  const client = await db();
  await reconcileInbound();
  await client.mark.updateMany({ data: { at: new Date(Date.now() - 30 * minuteMs) } });
  const ana = 'whatsapp:+5571955550001';
  const lost = receive(ana, 5);
  receive('whatsapp:+5571955550002', 0);
  receive('whatsapp:+5571955550003', 40);
  expect(await reconcileInbound()).toEqual({ found: 1 });
  expect(await reconcileInbound()).toEqual({ found: 0 });
  const kept = await client.message.findMany({ where: { direction: 'inbound' } });
  expect(kept.map(({ sid }) => sid)).toEqual([lost]);
  const answered = () => inbox.channel.repliesTo(ana).length;
  await expect.poll(answered).toBe(1);
});

test('what was deleted with everything of its person is not taken in again, and forgotten in a day', async () => {
  const client = await db();
  const caio = 'whatsapp:+5571955550004';
  const fields = { MessageSid: receive(caio, 5), From: caio, Body: 'oi' };
  expect(await receiveMessage(inbox.channel.webhook(fields))).toBeUndefined();
  const answered = () => inbox.channel.repliesTo(caio).length;
  await expect.poll(answered).toBe(1);
  const { id: personId } = await client.person.findUniqueOrThrow({ where: { address: caio } });
  const ctx = { actor: 'person', personId } as const;
  await requestDeletion({ ctx, input: { word: 'apagar', isSure: true } });
  const isThere = () => client.person.findUnique({ where: { address: caio } });
  await expect.poll(isThere).toBeNull();

  expect(await reconcileInbound()).toEqual({ found: 0 });
  await receiveMessage(inbox.channel.webhook(fields));
  expect(await isThere()).toBeNull();
  const later = { ...fields, MessageSid: newSid() };
  await receiveMessage(inbox.channel.webhook(later));
  expect(await isThere()).not.toBeNull();
  await expect.poll(answered).toBe(2);

  expect(await client.forgottenMessage.count()).toBe(1);
  await cleanUp();
  expect(await client.forgottenMessage.count()).toBe(1);
  await client.forgottenMessage.updateMany({ data: { at: new Date(Date.now() - 26 * 3_600_000) } });
  await cleanUp();
  expect(await client.forgottenMessage.count()).toBe(0);
});

test('words, steps and usage are let go of when their time is over, and only then', async () => {
  const client = await db();
  const person = await client.person.create({ data: { address: 'whatsapp:+1', replyTo: 'x' } });
  const write = (body: string, daysAgo: number) =>
    client.message.create({
      data: {
        personId: person.id,
        direction: 'inbound',
        status: 'done',
        body,
        fields: { Body: body },
        createdAt: new Date(Date.now() - daysAgo * dayMs),
      },
    });
  await write('old', 366);
  await write('young', 364);
  const turn = await client.turn.create({ data: { personId: person.id, status: 'done' } });
  const step = (name: string, daysAgo: number) =>
    client.step.create({
      data: { turnId: turn.id, name, value: {}, createdAt: new Date(Date.now() - daysAgo * dayMs) },
    });
  await step('old', 8);
  await step('young', 6);
  const usage = (daysAgo: number) => {
    const at = new Date(Date.now() - daysAgo * dayMs);
    return client.usage.create({ data: { role: 'assistant', model: 'm', at } });
  };
  await usage(366);
  await usage(364);
  const deletedAt = new Date(Date.now() - 31 * dayMs);
  const binned = { ownerId: person.id, link: 'x', kept: {}, ties: {}, deletedAt };
  await client.binnedPhoto.create({ data: { ...binned, imageId: 1 } });
  const change = { personId: person.id, before: { kind: 'deleted', photoIds: [1] } };
  await client.change.create({ data: { ...change, at: deletedAt } });
  const cleaned = { messages: 1, steps: 1, usages: 1, dropped: 1, changes: 1 };
  const opening = { personId: person.id, by: 'key' as const, byId: turn.id };
  for (const days of [366, 364]) {
    const at = new Date(Date.now() - days * dayMs);
    await client.opening.create({ data: { ...opening, hour: at, at, byName: `${days}` } });
  }
  expect(await cleanUp()).toMatchObject(cleaned);
  const messages = await client.message.findMany({
    where: { personId: person.id },
    orderBy: { createdAt: 'asc' },
  });
  expect(messages.map(({ body, fields }) => [body, fields])).toEqual([
    ['', null],
    ['young', { Body: 'young' }],
  ]);
  const left = await client.step.findMany({ where: { turnId: turn.id }, select: { name: true } });
  expect(left).toEqual([{ name: 'young' }]);
  const told = await client.opening.findMany({ select: { byName: true } });
  expect(told).toEqual([{ byName: '364' }]);
});
