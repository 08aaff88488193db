import { readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { POST } from '@/app/whatsapp/route';
import { db, transactRaw } from '@/lib/db';
import { sendJob } from '@/lib/jobs';
import { decideHandover, findPersonId, silenceMs } from '@/lib/people';
import { turnQueue } from '../queues';
import { newSid } from '../testing/start-channel';
import { startConversation, type TestConversation } from '../testing/start-conversation';

let conversation: TestConversation;

beforeAll(async () => {
  conversation = await startConversation();
});

afterAll(() => conversation.stop());

const write = (fields: Record<string, string>) => POST(conversation.channel.webhook(fields));
/** The first photo of a process waits for its decoder to start, on a busy machine for long. */
const photoMs = 120_000;
const repliesTo = (address: string) => conversation.channel.repliesTo(address);

/** A message that was answered, so that its writer is known. */
async function meet(From: string): Promise<string> {
  await write({ From, Body: 'oi' });
  await expect.poll(() => repliesTo(From).length).toBe(1);
  return (await findPersonId(From)) ?? '';
}

/** Each of these messages was answered by one turn, and all turns were one person's. */
async function turnsOf(sids: string[]) {
  const rows = await (await db()).message.findMany({
    where: { sid: { in: sids } },
    select: { sid: true, status: true, personId: true, turn: { select: { finishedAt: true } } },
  });
  return sids.map((sid) => rows.find((row) => row.sid === sid));
}

test(
  'a message that shows two people to be one joins them, and what waited of both is answered in order',
  async () => {
    const number = 'whatsapp:+5571987610001';
    const hidden = 'whatsapp:BR.joined1';
    const kept = await meet(number);
    await meet(hidden);
    const held: ServerResponse[] = [];
    conversation.channel.media.set('/photos/held', (_, response) => void held.push(response));
    const sids = [newSid(), newSid(), newSid()];
    await write({
      ...{ From: hidden, MessageSid: sids[0] ?? '', Body: 'Bolo de fubá', NumMedia: '1' },
      ...{ MediaUrl0: conversation.channel.url('/photos/held'), MediaContentType0: 'image/jpeg' },
    });
    await expect.poll(() => held.length).toBe(1);
    await write({ From: number, ExternalUserId: hidden, MessageSid: sids[1] ?? '', Body: 'ajuda' });
    await write({ From: hidden, MessageSid: sids[2] ?? '', Body: 'obrigada' });
    // The second delivery of what showed it.
    await write({ From: number, ExternalUserId: hidden, MessageSid: sids[1] ?? '', Body: 'ajuda' });
    held[0]?.end(readFileSync('public/demo/grey-cat.jpg'));
    await expect
      .poll(async () => (await turnsOf(sids)).every((one) => one?.status === 'done'), {
        timeout: photoMs,
      })
      .toBe(true);
    const client = await db();
    const turns = await turnsOf(sids);
    expect(turns.map((one) => one?.personId)).toEqual([kept, kept, kept]);
    const ends = turns.map((one) => one?.turn?.finishedAt?.getTime() ?? 0);
    expect(ends).toEqual(ends.toSorted((a, b) => a - b));
    expect(await client.image.count({ where: { ownerId: kept } })).toBe(1);
    expect(await findPersonId(hidden)).toBe(kept);
    const answers = await client.message.groupBy({
      by: ['turnId'],
      where: { personId: kept, direction: 'outbound' },
      _count: true,
    });
    expect(answers.every(({ _count }) => _count === 1)).toBe(true);
  },
  2 * photoMs,
);

test('a turn that a dead worker left goes on before the two are joined, and is answered once', async () => {
  const number = 'whatsapp:+5571987610002';
  const hidden = 'whatsapp:BR.joined2';
  const kept = await meet(number);
  const former = await meet(hidden);
  const client = await db();
  const [messageId, turnId] = [uuidv7(), uuidv7()];
  const sids = [newSid(), newSid()];
  await client.turn.create({ data: { id: turnId, personId: former, attempts: 1 } });
  await client.message.create({
    data: {
      ...{ id: messageId, personId: former, turnId, sid: sids[0] ?? '' },
      ...{ direction: 'inbound', body: 'ajuda', fields: {} },
    },
  });
  await write({ From: number, ExternalUserId: hidden, MessageSid: sids[1] ?? '', Body: 'ajuda' });
  const isUnderWay = () =>
    transactRaw((run) =>
      run(`SELECT FROM pgboss.job WHERE singleton_key = $1 AND state = 'active'`, [kept]),
    );
  await expect.poll(async () => (await isUnderWay()).length).toBe(1);
  expect((await turnsOf(sids)).map((one) => one?.status)).toEqual(['waiting', 'waiting']);
  // The queue notices the death and has the job begun again.
  await transactRaw((run) =>
    sendJob(run, turnQueue, { id: messageId, key: former, data: { messageId } }),
  );
  await expect
    .poll(async () => (await turnsOf(sids)).map((one) => one?.status))
    .toEqual(['done', 'done']);
  expect(await client.person.count({ where: { id: former } })).toBe(0);
  expect(await client.message.count({ where: { turnId, direction: 'outbound' } })).toBe(1);
});

test('a newcomer hears once why there is nothing, and gets everything when an operator says so', async () => {
  const From = 'whatsapp:+5571987610003';
  const client = await db();
  const at = new Date(Date.now() - 2 * silenceMs);
  const { id: former } = await client.person.create({
    data: { address: From, replyTo: From, name: 'Ana', createdAt: at },
  });
  await client.image.create({ data: { ownerId: former, link: 'https://bucket.example/1.jpeg' } });
  await write({ From, ProfileName: 'Bruno', Body: 'mostre fotos de praia' });
  await expect.poll(() => repliesTo(From).length).toBe(2);
  await write({ From, ProfileName: 'Bruno', Body: 'oi' });
  await expect.poll(() => repliesTo(From).length).toBe(3);
  expect(repliesTo(From).every(({ mediaUrl }) => mediaUrl === null)).toBe(true);
  const newcomer = (await findPersonId(From)) ?? '';
  const [handover] = await client.numberHandover.findMany({ where: { newcomerId: newcomer } });
  expect(handover).toMatchObject({ personId: former, toldAt: expect.any(Date) });
  const ctx = { actor: 'operator' } as const;
  const input = { id: handover?.id ?? '', isSame: true };
  await decideHandover({ ctx, input });
  await expect.poll(() => findPersonId(From)).toBe(former);
  expect(await client.image.count({ where: { ownerId: former } })).toBe(1);
  expect(await client.person.findUnique({ where: { id: former } })).toMatchObject({
    address: From,
    name: 'Bruno',
  });
  await expect(decideHandover({ ctx, input })).rejects.toMatchObject({ code: 'not_found' });
});

test('somebody else’s number stays theirs once an operator has said so', async () => {
  const From = 'whatsapp:+5571987610004';
  const client = await db();
  const at = new Date(Date.now() - 2 * silenceMs);
  const { id: former } = await client.person.create({
    data: { address: From, replyTo: From, name: 'Caio', createdAt: at },
  });
  await write({ From, ProfileName: 'Dora', Body: 'oi' });
  const newcomer = (await findPersonId(From)) ?? '';
  const { id } = await client.numberHandover.findFirstOrThrow({ where: { newcomerId: newcomer } });
  const personal = { actor: 'person', personId: newcomer } as never;
  const input = { id, isSame: true };
  await expect(decideHandover({ ctx: personal, input })).rejects.toMatchObject({
    code: 'forbidden',
  });
  await decideHandover({ ctx: { actor: 'operator' }, input: { id, isSame: false } });
  expect(await findPersonId(From)).toBe(newcomer);
  expect(await client.personJoin.count({ where: { formerId: { in: [newcomer, former] } } })).toBe(
    0,
  );
});
