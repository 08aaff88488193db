import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { POST } from '@/app/whatsapp/route';
import { analysisQueue, analyzeNow } from '@/lib/collection';
import {
  startConversation,
  type TestConversation,
} from '@/lib/conversation/testing/start-conversation';
import { db } from '@/lib/db';
import { countWaitingJobs } from '@/lib/jobs';
import { analyzeKeptPhoto } from './analyze-kept-photo';
import { catchUpWithPhotos } from './catch-up-with-photos';

let conversation: TestConversation;

beforeAll(async () => {
  conversation = await startConversation({ ACERVO_LOCAL_MODELS: 'off' });
});

afterAll(() => conversation.stop());

test('without models on this machine nothing is queued, and the photo keeps waiting for them', async () => {
  const from = 'whatsapp:+5571900000401';
  const photo = await readFile('public/demo/grey-cat.jpg');
  conversation.channel.media.set('/cat', (_, response) => response.end(photo));
  const media = { NumMedia: '1', MediaUrl0: conversation.channel.url('/cat') };
  const fields = { From: from, Body: 'Na varanda', MediaContentType0: 'image/jpeg', ...media };
  await POST(conversation.channel.webhook(fields));
  await expect.poll(() => conversation.channel.repliesTo(from).length).toBe(1);
  expect(await countWaitingJobs(analysisQueue)).toBe(0);
  expect(await catchUpWithPhotos()).toEqual({ sent: 0 });

  const image = await (await db()).image.findFirstOrThrow();
  const person = { actor: 'person' as const, personId: image.ownerId ?? '' };
  const input = { imageId: image.id };
  const { signal } = new AbortController();
  expect(await analyzeNow({ ctx: person, input }, signal, 1000)).toBeNull();
  // A job from before they were turned off.
  const data = { ...input, personId: person.personId };
  await analyzeKeptPhoto({ id: 'x', data, attempt: 9, signal });
  expect((await (await db()).image.findFirstOrThrow()).lookedAt).toBeNull();
});
