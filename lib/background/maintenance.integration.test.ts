import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { receiveMessage, reconcileInbound, reconcileQueue } from '@/lib/conversation';
import { newSid } from '@/lib/conversation/testing/start-channel';
import {
  startConversation,
  type TestConversation,
} from '@/lib/conversation/testing/start-conversation';
import { db } from '@/lib/db';
import { requestDeletion } from '@/lib/privacy';
import { getStorage } from '@/lib/storage';
import { cleanUp } from './clean-up';

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
let conversation: TestConversation;

beforeAll(async () => {
  conversation = await startConversation();
  await conversation.leaveToTest(reconcileQueue);
});

afterAll(() => conversation.stop());

function receive(from: string, minutesAgo: number): string {
  const sid = newSid();
  const at = new Date(Date.now() - minutesAgo * minuteMs);
  conversation.channel.received.push({ sid, from, body: 'oi', at });
  return sid;
}

test('a message whose webhook was lost is taken in once; older and younger ones are left', async () => {
  const client = await db();
  await reconcileInbound();
  await client.checkpoint.updateMany({ data: { at: new Date(Date.now() - 30 * minuteMs) } });
  const ana = 'whatsapp:+5571955550001';
  const lost = receive(ana, 5);
  receive('whatsapp:+5571955550002', 0);
  receive('whatsapp:+5571955550003', 40);
  expect(await reconcileInbound()).toEqual({ found: 1 });
  expect(await reconcileInbound()).toEqual({ found: 0 });
  const kept = await client.message.findMany({ where: { direction: 'inbound' } });
  expect(kept.map(({ sid }) => sid)).toEqual([lost]);
  const answered = () => conversation.channel.repliesTo(ana).length;
  await expect.poll(answered).toBe(1);
});

test('what a younger message may belong to is left until both are old enough', async () => {
  const bia = 'whatsapp:+5571955550011';
  const shift = (sids: string[], seconds: number) => {
    for (const one of conversation.channel.received.filter(({ sid }) => sids.includes(sid))) {
      one.at = new Date(one.at.getTime() - seconds * 1000);
    }
  };
  const album = [receive(bia, 42 / 60), receive(bia, 39 / 60)];
  const earlier = receive(bia, 2);
  expect(await reconcileInbound()).toEqual({ found: 1 });
  shift(album, 2);
  expect(await reconcileInbound()).toEqual({ found: 2 });
  const kept = await (await db()).message.findMany({
    where: { direction: 'inbound', person: { address: bia } },
    orderBy: { createdAt: 'asc' },
  });
  expect(kept.map(({ sid }) => sid)).toEqual([earlier, ...album]);
});

test('what was deleted with everything of its person is not taken in again, and forgotten in a day', async () => {
  const client = await db();
  const caio = 'whatsapp:+5571955550004';
  const fields = { MessageSid: receive(caio, 5), From: caio, Body: 'oi' };
  expect(await receiveMessage(conversation.channel.webhook(fields))).toBeUndefined();
  const answered = () => conversation.channel.repliesTo(caio).length;
  await expect.poll(answered).toBe(1);
  const { id: personId } = await client.person.findUniqueOrThrow({ where: { address: caio } });
  const ctx = { actor: 'person', personId } as const;
  await requestDeletion({ ctx, input: { word: 'apagar', isSure: true } });
  const isThere = () => client.person.findUnique({ where: { address: caio } });
  await expect.poll(isThere).toBeNull();

  expect(await reconcileInbound()).toEqual({ found: 0 });
  await receiveMessage(conversation.channel.webhook(fields));
  expect(await isThere()).toBeNull();
  const later = { ...fields, MessageSid: newSid() };
  await receiveMessage(conversation.channel.webhook(later));
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
    client.turnStep.create({
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
  const trashed = { ownerId: person.id, link: 'x', kept: {}, ties: {}, deletedAt };
  await client.trashedPhoto.create({ data: { ...trashed, imageId: 1 } });
  const change = { personId: person.id, before: { kind: 'deleted', photoIds: [1] } };
  await client.change.create({ data: { ...change, at: deletedAt } });
  const one = { done: 1, remaining: 0 };
  const cleaned = {
    ...{ 'forget words': one, 'drop steps': one, 'drop usages': one },
    ...{ 'drop deletions': one, 'drop changes': one },
  };
  const opening = { personId: person.id, by: 'key' as const, byId: turn.id };
  for (const days of [366, 364]) {
    const at = new Date(Date.now() - days * dayMs);
    await client.accessLogEntry.create({ data: { ...opening, hour: at, at, byName: `${days}` } });
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
  const left = await client.turnStep.findMany({
    where: { turnId: turn.id },
    select: { name: true },
  });
  expect(left).toEqual([{ name: 'young' }]);
  const told = await client.accessLogEntry.findMany({ select: { byName: true } });
  expect(told).toEqual([{ byName: '364' }]);
});

test('more words than one statement takes are all forgotten in one night', async () => {
  const client = await db();
  const person = await client.person.create({ data: { address: 'whatsapp:+2', replyTo: 'x' } });
  const old = { personId: person.id, direction: 'inbound', status: 'done', body: 'old' } as const;
  const createdAt = new Date(Date.now() - 366 * dayMs);
  const rows = Array.from({ length: 12_000 }, () => ({ ...old, createdAt }));
  await client.message.createMany({ data: rows });
  expect(await cleanUp()).toMatchObject({ 'forget words': { done: 12_000, remaining: 0 } });
  expect(await client.message.count({ where: { body: 'old' } })).toBe(0);
});

test('a store that is down holds up no other step, and what it could not remove goes last', async () => {
  const client = await db();
  const noted = (folder: string, hoursAgo: number) => ({
    ...{ folder, contentType: 'image/jpeg' },
    createdAt: new Date(Date.now() - hoursAgo * 3_600_000),
  });
  // More than are asked for at once, the oldest of which can never be removed.
  const lasting = Array.from({ length: 250 }, (_, n) => noted(`lasting/${n}`, 48));
  await client.orphanedBlob.createMany({ data: [...lasting, noted('young', 2)] });
  await client.forgottenMessage.create({ data: { sidHash: Buffer.from('x'), at: new Date(0) } });
  const storage = getStorage();
  const down = vi.spyOn(storage, 'delete').mockImplementation(async (key) => {
    if (key.startsWith('lasting/')) throw new Error('The store is down.');
  });
  expect(await cleanUp()).toMatchObject({
    'sweep folders': { done: 1, remaining: 250 },
    'sweep forgotten messages': { done: 1, remaining: 0 },
  });
  down.mockRestore();
  expect((await client.orphanedBlob.findMany()).map(({ folder }) => folder)).not.toContain('young');
  const noted250 = { step: 'sweep folders', remaining: 250, hasFailed: false };
  expect(await client.maintenance.findMany()).toContainEqual(expect.objectContaining(noted250));
  await client.orphanedBlob.deleteMany();
});

test('a step that fails is noted, the others run, and the job is tried again', async () => {
  const client = await db();
  await client.$executeRaw`ALTER TABLE acervo_change RENAME TO acervo_change_away`;
  await client.forgottenMessage.create({ data: { sidHash: Buffer.from('y'), at: new Date(0) } });
  await expect(cleanUp()).rejects.toThrow('Steps of the maintenance failed.');
  await client.$executeRaw`ALTER TABLE acervo_change_away RENAME TO acervo_change`;
  expect(await client.forgottenMessage.count({ where: { at: new Date(0) } })).toBe(0);
  const steps = await client.maintenance.findMany({ where: { hasFailed: true } });
  expect(steps.map(({ step }) => step)).toEqual(['drop changes']);
  await cleanUp();
  expect(await client.maintenance.count({ where: { hasFailed: true } })).toBe(0);
});
