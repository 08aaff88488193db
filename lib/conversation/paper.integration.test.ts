import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { GET as getMedia } from '@/app/media/[token]/route';
import { POST } from '@/app/whatsapp/route';
import { db } from '@/lib/db';
import { sweepDocuments } from '@/lib/reports';
import { readPdf } from '@/lib/reports/testing/read-pdf';
import { getStorage } from '@/lib/storage';
import { startConversation, type TestConversation } from './testing/start-conversation';

const tonight = { untilMs: Number.POSITIVE_INFINITY };

const ana = 'whatsapp:+5571933340001';
const ben = 'whatsapp:+5571933340002';
let subject: TestConversation;

beforeAll(async () => {
  subject = await startConversation();
  for (const [name, file] of [
    ['/cat', 'grey-cat'],
    ['/dog', 'dandelions'],
  ] as const) {
    const photo = await readFile(`public/demo/${file}.jpg`);
    subject.channel.media.set(name, (_, response) => response.end(photo));
  }
});

afterAll(() => subject.stop());

const heard = new Map<string, number>();
async function say(from: string, fields: Record<string, string>, replies: number) {
  const { channel } = subject;
  await POST(channel.webhook({ From: from, ...fields }));
  heard.set(from, (heard.get(from) ?? 0) + replies);
  await expect.poll(() => channel.repliesTo(from).length).toBe(heard.get(from));
  return channel.repliesTo(from).slice(-replies);
}

const sendPhoto = (from: string, name: string, words: string) =>
  say(from, { Body: words, NumMedia: '1', MediaUrl0: subject.channel.url(name) }, 1);

async function fetchMedia(url: string | null | undefined) {
  const token = url?.split('/media/')[1] ?? '';
  return getMedia(new Request('http://x/'), { params: Promise.resolve({ token }) });
}

test('“manda um PDF das fotos da obra” makes one of the sender’s photos and sends it', async () => {
  await sendPhoto(ana, '/cat', 'Obra da casa, primeiro dia');
  await sendPhoto(ben, '/dog', 'Obra do vizinho');
  const [text, sent] = await say(ana, { Body: 'manda um PDF das fotos da obra' }, 2);
  expect(text).toMatchObject({ body: 'Aqui vai o PDF com 1 foto.', mediaUrl: null });
  expect(sent?.body).toBe('PDF com 1 foto');
  const media = await fetchMedia(sent?.mediaUrl);
  expect(media.headers.get('content-type')).toBe('application/pdf');
  const pdf = readPdf(Buffer.from(await media.arrayBuffer()));
  expect(pdf).toMatchObject({ pages: 1, title: 'Obra' });
  expect(pdf.jpegs).toHaveLength(1);
  const [row] = await (await db()).document.findMany();
  expect(row).toMatchObject({ photos: 1 });
  expect(row?.storageKey).toBe(`documents/${row?.ownerId}/${row?.id}.pdf`);
});

test('what is not found is said, and nothing is made', async () => {
  const [text] = await say(ana, { Body: 'manda um PDF das fotos do submarino' }, 1);
  expect(text?.body).toMatch(/submarino/);
  expect(await (await db()).document.count()).toBe(1);
});

test('a file is let go of when its time is over, and is sent no more', async () => {
  const client = await db();
  const [row] = await client.document.findMany();
  await client.document.updateMany({ data: { expiresAt: new Date(Date.now() - 1000) } });
  expect(await sweepDocuments(tonight)).toEqual({ done: 1, remaining: 0 });
  expect(await getStorage().get(row?.storageKey ?? '')).toBeNull();
  expect(await client.document.count()).toBe(0);
  const [message] = await client.message.findMany({ where: { body: 'PDF com 1 foto' } });
  expect(message).toMatchObject({ documentId: null, status: 'done' });
});

test('“apaga tudo” deletes nothing, and leads to the page that asks twice', async () => {
  const [text] = await say(ana, { Body: 'apaga tudo' }, 1);
  expect(text?.body).toMatch(/na galeria/);
  expect(text?.body).toMatch(/\nhttp\S+\/report\/privacy$/);
  await say(ana, { Body: 'sim' }, 1);
  expect(await (await db()).image.count({ where: { owner: { address: ana } } })).toBe(1);
});
