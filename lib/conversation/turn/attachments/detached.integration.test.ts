import type { RequestListener } from 'node:http';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { POST } from '@/app/whatsapp/route';
import { cleanUp } from '@/lib/background';
import { db } from '@/lib/db';
import { getStorage } from '@/lib/storage';
import { arrivalWaitMs } from '../../queues';
import { hangingFile, type LateFile, release, soundFile } from '../../testing/late-files';
import { letFilesBeLate } from '../../testing/let-files-be-late';
import { newSid } from '../../testing/start-channel';
import { startConversation, type TestConversation } from '../../testing/start-conversation';
import { givenUpAfterMs } from './fetch-attachment';

/** More people than turns run at once. */
const hangingPeople = 24;
const patience = { timeout: 90_000, interval: 200 };
// Several waits follow each other, each as long as busy cores make it.
vi.setConfig({ testTimeout: 120_000 });

let conversation: TestConversation;
let people = 0;

beforeAll(async () => {
  conversation = await startConversation();
});

afterAll(() => conversation.stop());

function newPerson(): string {
  people += 1;
  return `whatsapp:+55719777${String(people).padStart(5, '0')}`;
}

async function send(
  from: string,
  Body: string,
  file: LateFile[] = [],
  contentType = 'image/jpeg',
): Promise<void> {
  const media = file.flatMap(({ path }, n) => [
    [`MediaUrl${n}`, conversation.channel.url(path)],
    [`MediaContentType${n}`, contentType],
  ]);
  const fields = { From: from, Body, NumMedia: String(file.length), MessageSid: newSid() };
  const response = await POST(
    conversation.channel.webhook({ ...fields, ...Object.fromEntries(media) }),
  );
  expect(response.status).toBe(200);
}

const bodiesTo = (to: string) => conversation.channel.repliesTo(to).map(({ body }) => body ?? '');

async function answers(to: string, count: number): Promise<string[]> {
  await expect.poll(() => bodiesTo(to).length, patience).toBe(count);
  return bodiesTo(to);
}

/** Their files have got much time yet. */
async function holdBack(address: string): Promise<void> {
  const client = await db();
  const later = new Date(Date.now() + 10 * 60_000);
  await client.media.updateMany({
    where: { message: { person: { address } } },
    data: { dueAt: later },
  });
  await client.$executeRaw`
    UPDATE pgboss.job SET start_after = ${later} FROM acervo_person p
    WHERE p.address = ${address} AND state = 'created' AND job.name = 'take-turn'
      AND singleton_key = p.id::text`;
}

async function wordsOf(address: string): Promise<(string | null)[]> {
  const photos = await (await db()).image.findMany({
    where: { owner: { address } },
    include: { description: true },
    orderBy: { id: 'asc' },
  });
  return photos.map(({ description }) => description?.text ?? null);
}

test('with files that hang for 24 people, another person is answered before any of them', async () => {
  const hanging = Array.from({ length: hangingPeople }, newPerson);
  const file = await hangingFile(conversation.channel);
  await Promise.all(hanging.map((person) => send(person, 'Meu cachorro', [file])));
  // However slow this machine is, their time is not over while the other person is answered.
  for (const person of hanging) await holdBack(person);
  const bystander = newPerson();
  await send(bystander, 'oi');
  await answers(bystander, 1);
  await send(bystander, 'A gata da vizinha', [await soundFile(conversation.channel)]);
  const [, kept] = await answers(bystander, 2);
  expect(kept).toMatch(/A gata da vizinha/);
  expect(hanging.flatMap(bodiesTo)).toEqual([]);
  const client = await db();
  expect(await client.media.count({ where: { status: 'waiting', storageKey: null } })).toBe(
    hangingPeople,
  );
  expect(await client.turn.count({ where: { person: { address: { in: hanging } } } })).toBe(0);
});

test('what is written behind a file that hangs is answered after 20 s, and the file is spoken of', async () => {
  const ana = newPerson();
  const file = await hangingFile(conversation.channel);
  await send(ana, 'O aniversário da Bia', [file]);
  await send(ana, 'oi');
  const [answer] = await answers(ana, 1);
  expect(answer).toMatch(/não consegui receber uma foto/);
  expect(answer).toMatch(/Oi|Olá/i);
  const [photo, words] = await (await db()).message.findMany({
    where: { person: { address: ana }, direction: 'inbound' },
    include: { turn: true },
    orderBy: { id: 'asc' },
  });
  expect(words?.turnId).toBe(photo?.turnId);
  const waitedMs = Number(photo?.turn?.startedAt) - Number(photo?.createdAt);
  expect(waitedMs).toBeGreaterThanOrEqual(arrivalWaitMs);
  await release(file, ana);
  const [, arrived] = await answers(ana, 2);
  expect(arrived).toMatch(/faltava chegou agora[\s\S]*O aniversário da Bia/);
  expect(await wordsOf(ana)).toEqual(['O aniversário da Bia']);
});

test.each<[string, string[], number, (string | null)[]]>([
  ['its caption is the album’s', ['', 'A praia', ''], 1, ['A praia', 'A praia', 'A praia']],
  ['the album’s caption came on another one', ['A praia', '', ''], 2, Array(3).fill('A praia')],
  ['each has a caption', ['A praia', 'A serra'], 1, ['A praia', 'A serra']],
  ['the album waits for words', ['', ''], 0, [null, null]],
])('a photo of an album that comes after all, where %s', async (_, captions, late, words) => {
  const bia = newPerson();
  const file = await hangingFile(conversation.channel);
  for (const [n, caption] of captions.entries()) {
    await send(bia, caption, [n === late ? file : await soundFile(conversation.channel)]);
  }
  await expect.poll(() => arrivedOf(bia), patience).toBe(captions.length - 1);
  await letFilesBeLate(bia, arrivalWaitMs);
  expect((await answers(bia, 1))[0]).toMatch(/não consegui receber uma foto/);
  expect(await wordsOf(bia)).toHaveLength(captions.length - 1);
  await release(file, bia);
  const [, told] = await answers(bia, 2);
  expect(told).toMatch(/faltava chegou agora/);
  expect(await wordsOf(bia)).toEqual(words);
  const turns = await (await db()).image.findMany({
    where: { owner: { address: bia } },
    distinct: ['turnId'],
  });
  expect(turns).toHaveLength(1);
});

test.each<[string, string[], number[], string[]]>([
  ['its caption first', ['A praia', '', ''], [0, 1, 2], ['A praia', 'A praia', 'A praia']],
  ['its caption last', ['A praia', '', ''], [2, 1, 0], ['A praia', 'A praia', 'A praia']],
  ['each with a caption', ['A praia', 'A serra'], [1, 0], ['A serra', 'A praia']],
])(
  'an album of which every photo comes late is one all the same: %s',
  async (_, captions, order, words) => {
    const gil = newPerson();
    const files = await Promise.all(captions.map(() => hangingFile(conversation.channel)));
    for (const [n, caption] of captions.entries()) await send(gil, caption, [files[n] as LateFile]);
    await letFilesBeLate(gil, arrivalWaitMs);
    await answers(gil, 1);
    for (const [n, which] of order.entries()) {
      await release(files[which], gil);
      expect((await answers(gil, n + 2))[n + 1]).toMatch(/^A foto que faltava chegou/);
    }
    expect(await wordsOf(gil)).toEqual(words);
  },
);

/** Files that are there and wait for their turn. */
async function arrivedOf(address: string): Promise<number> {
  return (await db()).media.count({
    where: { message: { person: { address } }, status: 'waiting', storageKey: { not: null } },
  });
}

test('several of one message: what is there is kept, the rest is told of as it comes', async () => {
  const caio = newPerson();
  const [slow, slower] = [
    await hangingFile(conversation.channel),
    await hangingFile(conversation.channel),
  ];
  await send(caio, 'O sítio', [slow, await soundFile(conversation.channel), slower]);
  await expect.poll(() => arrivedOf(caio), patience).toBe(1);
  await letFilesBeLate(caio, arrivalWaitMs);
  expect((await answers(caio, 1))[0]).toMatch(/O sítio[\s\S]*não consegui receber 2 fotos/);
  for (const [n, file] of [slow, slower].entries()) {
    await release(file, caio);
    expect((await answers(caio, n + 2))[n + 1]).toMatch(/^A foto que faltava chegou/);
  }
  expect(await wordsOf(caio)).toEqual(Array(3).fill('O sítio'));
});

test('a voice note that comes after all is answered by itself', async () => {
  const dora = newPerson();
  const ogg = Buffer.alloc(64);
  ogg.write('OggS', 0);
  ogg.write('OpusHead', 28);
  const file = await hangingFile(conversation.channel, undefined, ogg);
  await send(dora, '', [file], 'audio/ogg');
  await letFilesBeLate(dora, arrivalWaitMs);
  expect((await answers(dora, 1))[0]).toMatch(/não consegui receber seu áudio/);
  await release(file, dora);
  expect((await answers(dora, 2))[1]).toMatch(/Guardei seu áudio/);
});

test.each<[string, RequestListener]>([
  ['hangs', (_, response) => void response.writeHead(200).write('x')],
  ['answers nothing', () => undefined],
  ['is broken', (_, response) => response.writeHead(500).end()],
  ['breaks off', (_, response) => response.writeHead(200, { 'content-length': '9' }).end('x')],
])('a server that %s for an hour is given up, and that is told once', async (_, hang) => {
  const eva = newPerson();
  const file = await hangingFile(conversation.channel, hang);
  await send(eva, 'A obra', [file]);
  await letFilesBeLate(eva, arrivalWaitMs);
  await answers(eva, 1);
  await letFilesBeLate(eva, givenUpAfterMs);
  expect((await answers(eva, 2))[1]).toMatch(/depois de uma hora parei de tentar/);
  file.release();
  await send(eva, 'oi');
  await answers(eva, 3);
  expect(await wordsOf(eva)).toEqual([]);
  const [media] = await (await db()).media.findMany({
    where: { message: { person: { address: eva } } },
  });
  expect(media).toMatchObject({ status: 'refused', detachedAt: null });
});

test('a file that comes while its turn is still under way has a turn of its own afterwards', async () => {
  const fabio = newPerson();
  const file = await hangingFile(conversation.channel);
  await send(fabio, 'O quintal', [file]);
  const client = await db();
  const where = { person: { address: fabio } };
  await letFilesBeLate(fabio, arrivalWaitMs);
  await answers(fabio, 1);
  // The worker died after it had taken the file out, before it said so.
  const turn = await client.turn.findFirstOrThrow({ where });
  await client.message.updateMany({
    where: { ...where, direction: 'inbound' },
    data: { status: 'waiting' },
  });
  await client.turn.update({ where: { id: turn.id }, data: { status: 'running' } });
  await release(file, fabio);
  await expect.poll(() => arrivedOf(fabio), patience).toBe(1);
  expect(await client.message.count({ where: { ...where, detachedFrom: turn.id } })).toBe(0);
  await send(fabio, 'oi');
  await expect.poll(() => bodiesTo(fabio).length, patience).toBeGreaterThanOrEqual(3);
  await letFilesBeLate(fabio, arrivalWaitMs);
  await expect.poll(() => wordsOf(fabio), patience).toEqual(['O quintal']);
  const told = () => bodiesTo(fabio).filter((body) => /faltava chegou/.test(body)).length;
  await expect.poll(told, patience).toBe(1);
});

test('bytes lie beside the collection only until their turn', async () => {
  const keys: string[] = [];
  for await (const some of getStorage().list('incoming')) keys.push(...some);
  const waiting = await (await db()).media.findMany({ where: { storageKey: { in: keys } } });
  expect(waiting).toHaveLength(keys.length);
  const old = '01890000-0000-7000-8000-000000000000';
  await getStorage().put(`incoming/x/${old}`, Buffer.from('left'), 'application/octet-stream');
  expect(await cleanUp()).toMatchObject({ 'sweep staged files': { done: 1 } });
});
