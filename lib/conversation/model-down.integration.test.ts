import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { POST } from '@/app/whatsapp/route';
import { db } from '@/lib/db';
import { startConversation, type TestConversation } from './testing/start-conversation';

const from = 'whatsapp:+5571922220001';
// It takes requests and never answers, as an overloaded vendor does.
let asked = 0;
const silent = createServer(() => void asked++);
let conversation: TestConversation;

beforeAll(async () => {
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  conversation = await startConversation({
    OPENAI_API_KEY: 'a-key',
    OPENAI_BASE_URL: `http://127.0.0.1:${(silent.address() as AddressInfo).port}/v1`,
    ACERVO_MODEL_TIMEOUT_SECONDS: '1',
  });
});

afterAll(async () => {
  await conversation.stop();
  silent.closeAllConnections();
  silent.close();
});

test('a model that never answers: the built-in one does, and nobody waits for it again', async () => {
  const photo = await readFile('public/demo/grey-cat.jpg');
  conversation.channel.media.set('/cat', (_, response) => response.end(photo));
  const MediaUrl0 = conversation.channel.url('/cat');
  await POST(
    conversation.channel.webhook({ From: from, Body: 'A gata', NumMedia: '1', MediaUrl0 }),
  );
  const replies = () => conversation.channel.repliesTo(from);
  await expect.poll(() => replies().length).toBe(1);
  expect(replies()[0]?.body).toMatch(/Guardei[\s\S]*Estou com um problema agora/);
  const client = await db();
  const [image] = await client.image.findMany({ include: { description: true } });
  expect(image?.description?.text).toBe('A gata');
  expect(asked).toBe(1);
  await POST(conversation.channel.webhook({ From: from, Body: 'Mostre fotos da gata' }));
  await expect.poll(() => replies().length).toBe(3);
  expect(replies()[1]?.body).toMatch(/1 foto/);
  expect(replies()[2]?.mediaUrl).toMatch(/\/media\//);
  expect(asked, 'the vendor rests for a minute').toBe(1);
});
