import { afterAll, beforeAll, expect, test } from 'vitest';
import { POST } from '@/app/whatsapp/route';
import { db } from '@/lib/db';
import { servePhotos } from './testing/serve-photos';
import { newSid } from './testing/start-channel';
import { startConversation, type TestConversation } from './testing/start-conversation';

let conversation: TestConversation;
let nextPhoto: () => string;

beforeAll(async () => {
  conversation = await startConversation();
  nextPhoto = servePhotos(conversation.channel);
});

afterAll(() => conversation.stop());

function write(from: string, fields: Record<string, string>): Promise<Response> {
  return POST(conversation.channel.webhook({ From: from, ...fields }));
}

function writePhoto(from: string, caption: string): Promise<Response> {
  const photo = { MediaUrl0: nextPhoto(), MediaContentType0: 'image/jpeg' };
  return write(from, { Body: caption, NumMedia: '1', ...photo });
}

async function answers(to: string, count: number) {
  await expect.poll(() => conversation.channel.repliesTo(to).length).toBe(count);
  return conversation.channel.repliesTo(to);
}

test('a photo goes in with its words and comes back when asked for', async () => {
  const ana = 'whatsapp:+5571900000001';
  expect((await writePhoto(ana, 'Meu cachorro na praia')).status).toBe(200);
  const [kept] = await answers(ana, 1);
  expect(kept?.body).toMatch(/Guardei/);
  await write(ana, { Body: 'Mostre fotos de cachorro' });
  const [, found, sent] = await answers(ana, 3);
  expect(found?.body).toMatch(/1 foto/);
  expect(sent?.mediaUrl).toMatch(/^https:\/\/acervo\.example\/media\//);
  expect(sent?.body).toBe('Meu cachorro na praia');
});

test('the same message 20 times at once is one message with one answer', async () => {
  const bia = 'whatsapp:+5571900000002';
  const fields = { MessageSid: newSid(), Body: 'oi' };
  const statuses = await Promise.all(
    Array.from({ length: 20 }, async () => (await write(bia, fields)).status),
  );
  expect(statuses).toEqual(Array(20).fill(200));
  await answers(bia, 1);
  await write(bia, { Body: 'ajuda' });
  await answers(bia, 2);
  const client = await db();
  expect(await client.message.count({ where: { sid: fields.MessageSid } })).toBe(1);
});

test('three photos at once and one caption are one turn, one description, one reply', async () => {
  const caio = 'whatsapp:+5571900000003';
  await Promise.all(['', 'Obra da Rua das Flores', ''].map((words) => writePhoto(caio, words)));
  await answers(caio, 1);
  const descriptions = await (await db()).description.findMany({
    where: { owner: { address: caio } },
    include: { images: true },
  });
  expect(descriptions.map(({ text, images }) => [text, images.length])).toEqual([
    ['Obra da Rua das Flores', 3],
  ]);
});

test('words beside a captioned photo are for the one that waits; a caption stays as it is', async () => {
  const duda = 'whatsapp:+5571900000013';
  await writePhoto(duda, '');
  await answers(duda, 1);
  await Promise.all([writePhoto(duda, 'Na praia'), write(duda, { Body: 'A festa da vó' })]);
  const [, kept] = await answers(duda, 2);
  for (const words of ['“Na praia”', '“A festa da vó”']) expect(kept?.body).toContain(words);
  const where = { owner: { address: duda } };
  const images = await (await db()).image.findMany({
    where,
    include: { description: true },
    orderBy: { id: 'asc' },
  });
  expect(images.map(({ description }) => description?.text)).toEqual(['A festa da vó', 'Na praia']);
});

test('a photo alone is kept, asked about, and described by the next words', async () => {
  const davi = 'whatsapp:BR.4f2a';
  await writePhoto(davi, '');
  expect((await answers(davi, 1))[0]?.body).toMatch(/\?/);
  await write(davi, { Body: 'O Thor esperando na janela' });
  await answers(davi, 2);
  const [image] = await (await db()).image.findMany({
    where: { owner: { address: davi } },
    include: { description: true },
  });
  expect(image?.description?.text).toBe('O Thor esperando na janela');
});

test('nobody finds what is another person’s', async () => {
  const eva = 'whatsapp:+5571900000005';
  await write(eva, { Body: 'Mostre fotos de cachorro' });
  const replies = await answers(eva, 1);
  expect(replies[0]?.mediaUrl).toBeNull();
});

test('a deletion happens only after a yes in a later message', async () => {
  const gil = 'whatsapp:+5571900000006';
  const kept = async () => (await db()).image.count({ where: { owner: { address: gil } } });
  await writePhoto(gil, 'Nota da padaria');
  await answers(gil, 1);
  await write(gil, { Body: 'apaga a última foto' });
  await answers(gil, 2);
  expect(await kept()).toBe(1);
  await write(gil, { Body: 'sim' });
  await answers(gil, 3);
  expect(await kept()).toBe(0);
});

test('a channel that is down for a moment still gets the answer once', async () => {
  const hugo = 'whatsapp:+5571900000007';
  let refusals = 2;
  conversation.channel.intercept = (response) => {
    if (refusals-- <= 0) return false;
    response.writeHead(503).end('{}');
    return true;
  };
  await write(hugo, { Body: 'oi' });
  await answers(hugo, 1);
  conversation.channel.intercept = null;
  const [turn] = await (await db()).turn.findMany({ where: { person: { address: hugo } } });
  expect(turn).toMatchObject({ status: 'done', attempts: 1 });
});

test('refused at the door: no signature, a wrong one, an altered form, too much, not a form', async () => {
  const request = conversation.channel.webhook({ From: 'whatsapp:+5571900000008', Body: 'oi' });
  const signature = request.headers.get('x-twilio-signature') ?? '';
  const form = await request.text();
  const post = (body: string, headers: Record<string, string>) =>
    POST(new Request('http://127.0.0.1/whatsapp', { method: 'POST', headers, body }));
  const type = { 'content-type': 'application/x-www-form-urlencoded' };
  const statuses = await Promise.all([
    post(form, type),
    post(form, { ...type, 'x-twilio-signature': 'bm90IHRoaXM=' }),
    post(form.replace('Body=oi', 'Body=ola'), { ...type, 'x-twilio-signature': signature }),
    post(`${form}&X=${'x'.repeat(70_000)}`, { ...type, 'x-twilio-signature': signature }),
    post('{}', { 'content-type': 'application/json', 'x-twilio-signature': signature }),
  ]);
  expect(statuses.map(({ status }) => status)).toEqual([403, 403, 403, 413, 400]);
  expect(await (await db()).person.count({ where: { address: 'whatsapp:+5571900000008' } })).toBe(
    0,
  );
});
