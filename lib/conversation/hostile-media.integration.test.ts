import { readdir, readFile } from 'node:fs/promises';
import type { RequestListener } from 'node:http';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { POST } from '@/app/whatsapp/route';
import { getConfig } from '@/lib/config';
import { db } from '@/lib/db';
import { letRetriesEnd } from './testing/let-retries-end';
import { startConversation, type TestConversation } from './testing/start-conversation';

const photo = await readFile('public/demo/grey-cat.jpg');
const overLimit = Buffer.concat([photo, Buffer.alloc(17 * 1024 * 1024)]);
const bomb = await sharp({
  create: { width: 20_000, height: 20_000, channels: 3, background: 'red' },
  limitInputPixels: false,
})
  .png({ compressionLevel: 9 })
  .toBuffer();
const html = '<!doctype html><script>alert(1)</script>';
const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';

function bytes(body: string | Buffer): RequestListener {
  return (_, response) => response.writeHead(200, { 'content-type': 'image/jpeg' }).end(body);
}

function redirect(location: string): RequestListener {
  return (_, response) => response.writeHead(307, { location }).end();
}

/** What is served, and what the person is told. */
const hostile: [name: string, served: RequestListener, told: RegExp][] = [
  ['HTML', bytes(html), /não é uma foto/],
  ['SVG', bytes(svg), /não é uma foto/],
  ['a JPEG’s headers', bytes(photo.subarray(0, 200)), /com defeito[\s\S]*original por 30 dias/],
  ['20,000 x 20,000', bytes(bomb), /grande demais/],
  ['17 MB', bytes(overLimit), /grande demais/],
  ['silence', (_, response) => void response.writeHead(200).write('x'), /não consegui receber/],
  ['a redirect to loopback', redirect('http://127.0.0.1:9/x'), /não chegou/],
  ['a redirect to a cloud’s metadata', redirect('http://169.254.169.254/latest'), /não chegou/],
  ['an error', (_, response) => response.writeHead(500).end(), /não consegui receber/],
];

const addressOf = (index: number) => `whatsapp:+55719111100${String(index).padStart(2, '0')}`;
const patience = { timeout: 90_000, interval: 250 };
let conversation: TestConversation;

beforeAll(async () => {
  conversation = await startConversation();
  const { channel } = conversation;
  channel.media.set('/good', bytes(photo));
  // All at once, as they would come: nobody waits for somebody else's broken file.
  await Promise.all(
    hostile.map(([, served], index) => {
      channel.media.set(`/${index}`, served);
      return POST(
        channel.webhook({
          From: addressOf(index),
          Body: 'a foto',
          NumMedia: '1',
          MediaUrl0: channel.url(`/${index}`),
          MediaContentType0: 'image/jpeg',
        }),
      );
    }),
  );
}, 60_000);

afterAll(() => conversation.stop());

test.each(hostile.map(([name, , told], index) => [name, told, addressOf(index)] as const))(
  '%s: one plain answer and nothing kept',
  async (_, told, address) => {
    // For a server that is slow or ill the turn waits some minutes; here they are over.
    const poll = setInterval(() => letRetriesEnd(address), 1000);
    onTestFinished(() => clearInterval(poll));
    await expect.poll(() => conversation.channel.repliesTo(address).length, patience).toBe(1);
    expect(conversation.channel.repliesTo(address)[0]?.body).toMatch(told);
    const client = await db();
    expect(await client.image.count({ where: { owner: { address } } })).toBe(0);
    const { id } = await client.person.findUniqueOrThrow({ where: { address } });
    const media = path.join(getConfig().dataDir, 'media', 'photos');
    expect(await readdir(media).catch(() => [])).not.toContain(id);
  },
  120_000,
);

test('a turn that takes long shows that it is being written; a quick one does not', async () => {
  const sidOf = async (name: string) => {
    const address = addressOf(hostile.findIndex(([one]) => one === name));
    const where = { person: { address }, direction: 'inbound' as const };
    return (await (await db()).message.findFirstOrThrow({ where })).sid;
  };
  await expect.poll(() => conversation.channel.typing, patience).toContain(await sidOf('silence'));
  expect(conversation.channel.typing).not.toContain(await sidOf('HTML'));
});

test('what was fine beside a broken file is kept, and both are said in one answer', async () => {
  const from = 'whatsapp:+5571911119999';
  const MediaUrl0 = conversation.channel.url('/good');
  const MediaUrl1 = conversation.channel.url('/0');
  await POST(
    conversation.channel.webhook({
      From: from,
      Body: 'A gata',
      NumMedia: '2',
      MediaUrl0,
      MediaUrl1,
    }),
  );
  await expect.poll(() => conversation.channel.repliesTo(from).length, patience).toBe(1);
  expect(conversation.channel.repliesTo(from)[0]?.body).toMatch(/Guardei[\s\S]*não é uma foto/);
  expect(await (await db()).image.count({ where: { owner: { address: from } } })).toBe(1);
});
