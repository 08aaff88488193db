import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { POST } from '@/app/whatsapp/route';
import { db } from '@/lib/db';
import { newPhoto } from '../../testing/new-photo';
import { startConversation, type TestConversation } from '../../testing/start-conversation';

// What is recorded goes through the models of this machine.

const patience = { timeout: 150_000, interval: 200 };
const sounds = path.join('lib', 'ai', 'local', 'testing');
let conversation: TestConversation;

beforeAll(async () => {
  conversation = await startConversation({
    ACERVO_LOCAL_MODELS: 'on',
    ACERVO_TRANSCRIPTION_MODEL: 'local',
  });
  const photo = await newPhoto();
  conversation.channel.media.set('/photo', (_, response) => response.end(photo));
  for (const name of ['fotos-da-praia.mp3', 'pink-noise.mp3']) {
    const bytes = readFileSync(path.join(sounds, name));
    conversation.channel.media.set(`/${name}`, (_, response) => response.end(bytes));
  }
  const brand = Buffer.from('\0\0\0\x18ftypM4A \0\0\0\0M4A mp42');
  conversation.channel.media.set('/m4a', (_, response) => response.end(brand));
  conversation.channel.media.set('/amr', (_, response) => response.end(Buffer.from('#!AMR\n<...')));
});

afterAll(() => conversation.stop());

async function send(from: string, name: string, MediaContentType0: string): Promise<string> {
  const before = conversation.channel.repliesTo(from).length;
  const MediaUrl0 = conversation.channel.url(`/${name}`);
  await POST(
    conversation.channel.webhook({ From: from, NumMedia: '1', MediaUrl0, MediaContentType0 }),
  );
  await expect.poll(() => conversation.channel.repliesTo(from).length, patience).toBe(before + 1);
  return conversation.channel.repliesTo(from)[before]?.body ?? '';
}

test('noise behind a photo that waits describes nothing; a word-bearing MP3 does not go unheard', async () => {
  const ana = 'whatsapp:+5571933360001';
  await send(ana, 'photo', 'image/jpeg');
  expect(await send(ana, 'pink-noise.mp3', 'audio/mpeg')).toMatch(/não ouvi palavras/);
  const where = { owner: { address: ana } };
  expect(await (await db()).image.findFirst({ where })).toMatchObject({ descriptionId: null });
  await send(ana, 'fotos-da-praia.mp3', 'audio/mpeg');
  const heard = await (await db()).media.findMany({
    where: { contentType: 'audio/mpeg', message: { person: { address: ana } } },
    orderBy: { id: 'asc' },
  });
  expect(heard.map(({ transcript }) => transcript)).toEqual([
    '',
    expect.stringMatching(/praia de santos/i),
  ]);
}, 300_000);

test.each(['m4a', 'amr'])(
  '%s: kept, and what works is said',
  async (name) => {
    const bia = `whatsapp:+557193336000${name.length}${name.charCodeAt(1) % 10}`;
    expect(await send(bia, name, 'audio/mp4')).toMatch(/MP3/);
    const where = { message: { person: { address: bia } } };
    const media = await (await db()).media.findFirstOrThrow({ where });
    expect(media).toMatchObject({ status: 'stored', transcript: null });
  },
  120_000,
);
