import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { POST } from '@/app/whatsapp/route';
import { actingFor, type OperatorContext, operatorContext } from '@/lib/context';
import { turnQueue } from '@/lib/conversation';
import {
  startConversation,
  type TestConversation,
} from '@/lib/conversation/testing/start-conversation';
import { db, Prisma, transactRaw } from '@/lib/db';
import { sendJob } from '@/lib/jobs';
import { memoryContent } from '@/lib/memory';
import {
  dropTroubledJob,
  listMessages,
  readConversation,
  readQueue,
  retryTroubledJob,
} from '@/lib/operations';
import { listAccesses } from '@/lib/privacy';
import { exportEverything } from '@/lib/reports';

const ctx: OperatorContext = { actor: 'operator' };
let conversation: TestConversation;

beforeAll(async () => {
  conversation = await startConversation();
});

afterAll(() => conversation.stop());

async function addPerson(address: string, name: string) {
  return (await db()).person.create({ data: { address, replyTo: address, name } });
}

/** A message whose turn failed for good, which no handler lets happen by itself. */
async function addStuckMessage(personId: string, body: string): Promise<string> {
  const id = uuidv7();
  const row = { id, personId, direction: 'inbound' as const, sid: `SM${id}`, body, fields: {} };
  await (await db()).message.create({ data: row });
  await transactRaw(async (run) => {
    await sendJob(run, turnQueue, { id, key: personId, data: { messageId: id } });
    await run(`UPDATE pgboss.job SET state = 'failed' WHERE id = $1::uuid`, [id]);
  });
  return id;
}

test('whose turn failed is named; once it is dropped, the next turn answers for both', async () => {
  const address = 'whatsapp:+5571900000101';
  const ana = await addPerson(address, 'Ana');
  const id = await addStuckMessage(ana.id, 'oi');
  await POST(conversation.channel.webhook({ From: address, Body: 'ajuda' }));

  const person = { id: ana.id, name: 'Ana', address };
  const overview = await readQueue({ ctx });
  expect(overview.blocked).toEqual([person]);
  expect(overview.troubled).toMatchObject([{ id, queue: 'take-turn', state: 'failed', person }]);
  expect(overview.queues.map(({ name }) => name)).toEqual([
    'catch-up-with-photos',
    'clean-up',
    'delete-people',
    'embed-rest',
    'embed-soon',
    'fetch-detached-media',
    'fetch-media',
    'join-people',
    'look-at-photo',
    'reconcile-inbound',
    'send-replies',
    'take-turn',
  ]);
  expect(conversation.channel.repliesTo(address)).toEqual([]);

  await dropTroubledJob({ ctx, input: { queue: 'take-turn', id } });
  await expect.poll(() => conversation.channel.repliesTo(address).length).toBe(1);
  const turns = await (await db()).turn.findMany({
    where: { personId: ana.id },
    select: { messages: { where: { direction: 'inbound' }, select: { body: true } } },
  });
  expect(turns).toEqual([{ messages: [{ body: 'oi' }, { body: 'ajuda' }] }]);
  expect(await readQueue({ ctx })).toMatchObject({ blocked: [], troubled: [] });
});

test('a turn that failed is taken when it is retried', async () => {
  const address = 'whatsapp:+5571900000102';
  const bia = await addPerson(address, 'Bia');
  const id = await addStuckMessage(bia.id, 'oi');
  await retryTroubledJob({ ctx, input: { queue: 'take-turn', id } });
  await expect.poll(() => conversation.channel.repliesTo(address).length).toBe(1);
});

test('nobody but the operator, and nothing but a troubled job of ours', async () => {
  const person = { actor: 'person', personId: uuidv7() } as unknown as OperatorContext;
  const input = { queue: 'take-turn', id: uuidv7() };
  await expect(readQueue({ ctx: person })).rejects.toMatchObject({ code: 'forbidden' });
  for (const verb of [dropTroubledJob, retryTroubledJob]) {
    await expect(verb({ ctx: person, input })).rejects.toMatchObject({ code: 'forbidden' });
    for (const other of [input, { ...input, id: "1' OR true" }, { ...input, queue: '__pgboss__' }])
      await expect(verb({ ctx, input: other })).rejects.toMatchObject({ code: 'not_found' });
  }
  const conversation = { personId: uuidv7(), before: null };
  await expect(readConversation({ ctx: person, input: conversation })).rejects.toMatchObject({
    code: 'forbidden',
  });
  await expect(readConversation({ ctx, input: conversation })).rejects.toMatchObject({
    code: 'not_found',
  });
});

test('a conversation is read from its end, page by page, and is one person’s', async () => {
  const [caio, other] = [
    await addPerson('whatsapp:+5571900000103', 'Caio'),
    await addPerson('whatsapp:+5571900000104', 'Davi'),
  ];
  const rows = Array.from({ length: 90 }, (_, n) => ({
    id: uuidv7(),
    personId: n % 9 === 0 ? other.id : caio.id,
    direction: 'inbound' as const,
    status: 'done' as const,
    body: String(n),
  }));
  await (await db()).message.createMany({ data: rows });
  const read: string[][] = [];
  let before: string | null = null;
  do {
    const page = await readConversation({ ctx, input: { personId: caio.id, before } });
    expect(page.person.name).toBe('Caio');
    read.push(page.messages.map(({ body }) => body));
    before = page.earlier;
  } while (before !== null);
  expect(read.map((page) => page.length)).toEqual([40, 40]);
  const sent = rows.filter((_, n) => n % 9 !== 0).map(({ body }) => body);
  expect(read.flat()).toEqual(sent.reverse());
});

test('a message tells what came with it, and when its words were let go of', async () => {
  const eva = await addPerson('whatsapp:+5571900000105', 'Eva');
  const client = await db();
  const link = 'https://photos.example/1.jpg';
  const image = await client.image.create({ data: { link, ownerId: eva.id } });
  const photo = { id: image.id, externalUrl: link };
  const shared = { personId: eva.id, status: 'done' as const };
  const inbound = { ...shared, direction: 'inbound' as const, body: '' };
  const outbound = { ...shared, direction: 'outbound' as const, body: '' };
  const media = (given: object[]) => ({
    create: given.map((one, position) => ({ url: 'x', contentType: 'x', position, ...one })),
  });
  const stored = 'stored' as const;
  const cases = [
    { ...inbound, fields: Prisma.DbNull },
    { ...inbound, fields: { Latitude: '1' } },
    {
      ...inbound,
      fields: Prisma.DbNull,
      media: media([
        { status: stored, imageId: image.id },
        { status: stored, imageId: image.id },
      ]),
    },
    {
      ...inbound,
      fields: {},
      media: media([
        { status: stored, storageKey: 'audio/eva/k.ogg', transcript: 'meu gato' },
        { status: stored },
        { status: 'refused', refusal: 'bad_media' },
        {},
      ]),
    },
    { ...outbound, imageId: image.id, delivery: 'read' as const },
    { ...outbound, status: 'failed' as const, errorCode: '63016', body: 'a' },
    outbound,
  ];
  for (const data of cases) await client.message.create({ data: { id: uuidv7(), ...data } });
  const input = { personId: eva.id, before: null };
  const page = await readConversation({ ctx, input });
  expect(page.earlier).toBeNull();
  const messages = page.messages.reverse();
  expect(messages.map(({ isForgotten }) => isForgotten)).toEqual([
    true,
    false,
    false,
    false,
    false,
    false,
    true,
  ]);
  expect(messages.map(({ photos }) => photos)).toEqual([[], [], [photo], [], [photo], [], []]);
  expect(messages[3]?.attachments).toMatchObject([
    { kind: 'voice', transcript: 'meu gato' },
    { kind: 'gone', transcript: null },
    { kind: 'refused', transcript: null },
    { kind: 'waiting', transcript: null },
  ]);
  expect(messages[4]).toMatchObject({ direction: 'outbound', delivery: 'read' });
  expect(messages[5]).toMatchObject({ status: 'failed', errorCode: '63016', body: 'a' });
});

test('whoever reads what a person wrote is noted before, and without that reads nothing', async () => {
  const gil = await addPerson('whatsapp:+5571900000106', 'Gil');
  const client = await db();
  const words = { personId: gil.id, said: 'oi', answered: 'olá' };
  await client.exchange.create({ data: words });
  const message = { personId: gil.id, direction: 'inbound', status: 'done', body: 'oi' } as const;
  await client.message.create({ data: message });
  const who = (name: string) => ({ kind: 'key', id: uuidv7(), name }) as const;
  const ways: [string, (reader: OperatorContext) => Promise<unknown>][] = [
    [
      'the page',
      (reader) => readConversation({ ctx: reader, input: { personId: gil.id, before: null } }),
    ],
    ['the messages', (reader) => listMessages({ ctx: reader, input: {} })],
    ['the memory', (reader) => memoryContent({ ctx: reader, input: { limit: 100 } })],
    [
      'the export',
      (reader) => exportEverything({ ctx: actingFor(reader, gil.id), input: { language: 'pt' } }),
    ],
  ];
  await client.$executeRaw`ALTER TABLE acervo_access_log RENAME TO acervo_access_log_away`;
  for (const [name, read] of ways)
    await expect(read({ actor: 'operator', who: who(name) }), name).rejects.toThrow();
  await client.$executeRaw`ALTER TABLE acervo_access_log_away RENAME TO acervo_access_log`;
  for (const [name, read] of ways) await read({ actor: 'operator', who: who(name) });
  const person = { actor: 'person', personId: gil.id } as const;
  await exportEverything({ ctx: person, input: { language: 'pt' } });
  await expect(
    readConversation({ ctx: operatorContext, input: { personId: uuidv7(), before: null } }),
  ).rejects.toMatchObject({ code: 'not_found' });
  const told = await listAccesses({ ctx: person, input: { limit: 10 } });
  expect(told.map(({ name }) => name).sort()).toEqual(ways.map(([name]) => name).sort());
});
