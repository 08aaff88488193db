import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { POST } from '@/app/whatsapp/fallback/route';
import { readMessageContext } from '@/lib/channels';
import { db } from '@/lib/db';
import { servePhotos } from '../../testing/serve-photos';
import { newSid, type SentReply } from '../../testing/start-channel';
import { startConversation, type TestConversation } from '../../testing/start-conversation';
import { keepLate } from '../keep-message';

let conversation: TestConversation;
let nextPhoto: () => string;

beforeAll(async () => {
  conversation = await startConversation();
  nextPhoto = servePhotos(conversation.channel);
});

afterAll(() => conversation.stop());

async function writePhoto(from: string, Body = '', MediaUrl0 = nextPhoto()): Promise<void> {
  const fields = { From: from, Body, NumMedia: '1', MediaUrl0 };
  const request = conversation.channel.webhook(
    { ...fields, MediaContentType0: 'image/jpeg' },
    '/whatsapp/fallback',
  );
  expect((await POST(request)).status).toBe(200);
}

/** Two seconds after the last one, however long that was answered: a busy machine is no late photo. */
async function writeLate(address: string, body = '', url = nextPhoto()): Promise<void> {
  const last = await (await db()).message.findFirstOrThrow({
    where: { person: { address }, direction: 'inbound' },
    orderBy: { id: 'desc' },
  });
  const inbound = {
    sid: newSid(),
    address,
    addresses: [address],
    replyTo: address,
    profileName: null,
    body,
    media: [{ url, contentType: 'image/jpeg' }],
    mediaLeftOut: 0,
    messageType: 'image',
    context: readMessageContext(null),
    fields: {},
  };
  await keepLate([{ at: new Date(last.createdAt.getTime() + 2000), inbound }]);
}

async function write(from: string, Body: string): Promise<void> {
  await POST(conversation.channel.webhook({ From: from, Body }, '/whatsapp/fallback'));
}

async function tap(from: string, reply: SentReply | undefined, payload?: string): Promise<void> {
  const [button] = reply?.buttons ?? [];
  const fields = {
    From: from,
    MessageSid: newSid(),
    Body: button?.title ?? 'Separar',
    MessageType: 'button',
    ButtonPayload: payload ?? button?.payload ?? '',
    OriginalRepliedMessageSid: reply?.sid ?? '',
  };
  await POST(conversation.channel.webhook(fields, '/whatsapp/fallback'));
}

async function answers(to: string, count: number): Promise<SentReply[]> {
  await vi.waitFor(() => expect(conversation.channel.repliesTo(to)).toHaveLength(count), {
    timeout: 60_000,
    interval: 50,
  });
  return conversation.channel.repliesTo(to);
}

async function descriptionsOf(address: string): Promise<(string | null)[]> {
  const photos = await (await db()).image.findMany({
    where: { owner: { address } },
    include: { description: true },
    orderBy: { id: 'asc' },
  });
  return photos.map(({ description }) => description?.text ?? null);
}

/** An album of two that was answered, with one that came late and was joined to it. */
async function joinOne(address: string, words = 'Meu cachorro'): Promise<SentReply> {
  await writePhoto(address, words);
  await writePhoto(address);
  await answers(address, 1);
  await writeLate(address);
  const [, joined] = await answers(address, 2);
  if (!joined) throw new Error('A reply was expected.');
  return joined;
}

/** What was told to people whose late photo was joined, each for one test. */
const joins = new Map<string, SentReply>();
const [ana, bruna, celia, davi, elza, fabio] = Array.from(
  { length: 6 },
  (_, n) => `whatsapp:+55719333300${n + 10}`,
) as [string, string, string, string, string, string];

beforeAll(async () => {
  const people = [ana, bruna, celia, davi, elza, fabio];
  await Promise.all(people.map(async (one) => joins.set(one, await joinOne(one))));
}, 120_000);

test('a photo that comes late to an album of two shares its words, and who sent it is told', async () => {
  const joined = joins.get(ana);
  expect(await descriptionsOf(ana)).toEqual(Array(3).fill('Meu cachorro'));
  expect(joined?.body).toContain('Meu cachorro');
  expect(joined?.buttons.map(({ title }) => title)).toEqual(['Separar']);
  await write(ana, 'apaga essas fotos');
  expect((await answers(ana, 3))[2]?.body).toMatch(/3 fotos/);
});

test('before our answer has gone, what is joined is part of it', async () => {
  const gilda = 'whatsapp:+5571933330041';
  conversation.channel.intercept = (response) => {
    response.writeHead(429, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ code: 20429, status: 429, message: 'Too many requests' }));
    return true;
  };
  await writePhoto(gilda, 'A feira');
  await writePhoto(gilda);
  const written = async () =>
    (await db()).message.count({ where: { person: { address: gilda }, direction: 'outbound' } });
  await vi.waitFor(async () => expect(await written()).toBe(1), { timeout: 60_000, interval: 50 });
  await writeLate(gilda);
  await vi.waitFor(async () => expect(await descriptionsOf(gilda)).toHaveLength(3), 60_000);
  conversation.channel.intercept = null;
  const [answer] = await answers(gilda, 1);
  expect(answer?.body).toMatch(/^Guardei as 2 fotos[\s\S]*\nJuntei mais uma/);
  expect(answer?.buttons.map(({ title }) => title)).toEqual(['Separar']);
  await tap(gilda, answer);
  await answers(gilda, 2);
  expect(await descriptionsOf(gilda)).toEqual(['A feira', 'A feira', null]);
});

test('the button takes the late photo out, once, and its words are asked for', async () => {
  const joined = joins.get(bruna);
  await tap(bruna, joined);
  await answers(bruna, 3);
  expect(await descriptionsOf(bruna)).toEqual(['Meu cachorro', 'Meu cachorro', null]);
  await write(bruna, 'O gato da vizinha');
  await answers(bruna, 4);
  await tap(bruna, joined);
  await answers(bruna, 5);
  expect(await descriptionsOf(bruna)).toEqual([
    'Meu cachorro',
    'Meu cachorro',
    'O gato da vizinha',
  ]);
});

test('the button works long after, and what it did can be taken back', async () => {
  const joined = joins.get(celia);
  await (await db()).message.updateMany({
    where: { person: { address: celia } },
    data: { createdAt: new Date(Date.now() - 60 * 24 * 60 * 60_000) },
  });
  await tap(celia, joined);
  await answers(celia, 3);
  expect(await descriptionsOf(celia)).toEqual(['Meu cachorro', 'Meu cachorro', null]);
  await write(celia, 'desfaz');
  await answers(celia, 4);
  expect(await descriptionsOf(celia)).toEqual(Array(3).fill('Meu cachorro'));
});

test('the button’s title, written, is as good as a tap, and only as the next thing said', async () => {
  await write(davi, 'separar!');
  await answers(davi, 3);
  expect(await descriptionsOf(davi)).toEqual(['Meu cachorro', 'Meu cachorro', null]);
});

test('a photo that was described by itself since stays as it is', async () => {
  const joined = joins.get(elza);
  const client = await db();
  const last = await client.image.findFirstOrThrow({
    where: { owner: { address: elza } },
    orderBy: { id: 'desc' },
  });
  const own = await client.description.create({ data: { text: 'O sítio', ownerId: last.ownerId } });
  await client.image.update({ where: { id: last.id }, data: { descriptionId: own.id } });
  await tap(elza, joined);
  await answers(elza, 3);
  expect(await descriptionsOf(elza)).toEqual(['Meu cachorro', 'Meu cachorro', 'O sítio']);
});

test('a tap does nothing to what is somebody else’s, nor what no reply offered', async () => {
  const guto = 'whatsapp:+5571933330030';
  const joined = joins.get(fabio);
  await write(guto, 'oi');
  await answers(guto, 1);
  const row = await (await db()).message.findFirstOrThrow({ where: { sid: joined?.sid ?? '' } });
  const payloads = [`a1:${row.id}`, `a2:${row.id}`, 'a1:{{2}}', 'a1:', 'a9:x', 'separate'];
  for (const [n, payload] of payloads.entries()) {
    await tap(guto, joined, payload);
    await answers(guto, n + 2);
  }
  await tap(fabio, joined, `a2:${row.id}`);
  await answers(fabio, 3);
  expect(await descriptionsOf(fabio)).toEqual(Array(3).fill('Meu cachorro'));
});

test.each([
  ['with words', 'Meus cachorros', 'whatsapp:+5571933330003'],
  ['without', '', 'whatsapp:+5571933330017'],
  ['with a number', 'Nota 4471', 'whatsapp:+5571933330018'],
])(
  'after a single photo %s, the next one without words has an answer of its own',
  async (_what, words, address) => {
    await writePhoto(address, words);
    await answers(address, 1);
    await writeLate(address);
    await answers(address, 2);
    expect(await descriptionsOf(address)).toEqual([words || null, null]);
  },
);

test('words of its own keep a late photo apart', async () => {
  const bia = 'whatsapp:+5571933330002';
  await writePhoto(bia, 'Meu cachorro');
  await writePhoto(bia);
  await answers(bia, 1);
  await writeLate(bia, 'Minha casa');
  await answers(bia, 2);
  expect(await descriptionsOf(bia)).toEqual(['Meu cachorro', 'Meu cachorro', 'Minha casa']);
});

test('an album that waits for words waits together with its late photos', async () => {
  const caio = 'whatsapp:+5571933330004';
  await writePhoto(caio);
  await writePhoto(caio);
  await answers(caio, 1);
  await writeLate(caio);
  await answers(caio, 2);
  await write(caio, 'O quintal da vó');
  await answers(caio, 3);
  expect(await descriptionsOf(caio)).toEqual(Array(3).fill('O quintal da vó'));
});

test('a late file that is no photo is said so, and nothing is joined', async () => {
  const dora = 'whatsapp:+5571933330005';
  conversation.channel.media.set('/page', (_, response) =>
    response.end('<!doctype html><p>no photo'),
  );
  await writePhoto(dora, 'Meu cachorro');
  await writePhoto(dora);
  await answers(dora, 1);
  await writeLate(dora, '', conversation.channel.url('/page'));
  const [, refused] = await answers(dora, 2);
  expect(refused?.body).toMatch(/não é uma foto/);
  expect(refused?.buttons).toEqual([]);
});

test('a caption that comes late describes the whole album that waits for words', async () => {
  const eva = 'whatsapp:+5571933330006';
  await writePhoto(eva);
  await writePhoto(eva);
  await answers(eva, 1);
  await writeLate(eva, 'O aniversário da Bia');
  await answers(eva, 2);
  expect(await descriptionsOf(eva)).toEqual(Array(3).fill('O aniversário da Bia'));
});
