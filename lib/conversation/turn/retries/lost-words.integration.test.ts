import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OperatorContext } from '@/lib/context';
import { db, transactRaw } from '@/lib/db';
import { sendJob } from '@/lib/jobs';
import { readQueue } from '@/lib/operations';
import { phrasesOf } from '../../phrases';
import { fetchQueue, turnQueue } from '../../queues';
import { servePhotos } from '../../testing/serve-photos';
import { startConversation, type TestConversation } from '../../testing/start-conversation';

const ctx: OperatorContext = { actor: 'operator' };
let conversation: TestConversation;

beforeAll(async () => {
  conversation = await startConversation();
});

afterAll(() => conversation.stop());

/** A turn as it is left when so many workers died over its words, with the job that goes on. */
async function leaveTurn(address: string, body: string, deaths: number, photoUrl?: string) {
  const client = await db();
  const { id: personId } = await client.person.create({
    data: { address, replyTo: address, language: 'pt' },
  });
  const turnId = uuidv7();
  await client.turn.create({
    data: {
      id: turnId,
      personId,
      attempts: deaths + 1,
      steps: { create: { name: 'at work', value: deaths } },
    },
  });
  const id = uuidv7();
  await client.message.create({
    data: { id, personId, turnId, direction: 'inbound', sid: `SM${id}`, body, fields: {} },
  });
  if (photoUrl) {
    const { id: mediaId } = await client.media.create({
      data: { messageId: id, position: 0, url: photoUrl, contentType: 'image/jpeg' },
    });
    await transactRaw((run) =>
      sendJob(run, fetchQueue, { id: mediaId, key: mediaId, data: { mediaId, personId } }),
    );
    const isFetched = { id: mediaId, storageKey: { not: null } };
    await expect.poll(() => client.media.count({ where: isFetched })).toBe(1);
  }
  await transactRaw((run) =>
    sendJob(run, turnQueue, { id, key: personId, data: { messageId: id } }),
  );
  return { personId, turnId };
}

const outcome = async (id: string) =>
  (await db()).turn.findUniqueOrThrow({ where: { id }, select: { status: true, errorCode: true } });

test('words that two workers died of get an apology, and the operator sees it', async () => {
  const address = 'whatsapp:+5571900004401';
  const { personId, turnId } = await leaveTurn(address, 'um '.repeat(45), 2);
  await expect.poll(() => conversation.channel.repliesTo(address).length).toBe(1);
  expect(conversation.channel.repliesTo(address)[0]?.body).toBe(phrasesOf('pt').unreadable);
  expect(await outcome(turnId)).toEqual({ status: 'failed', errorCode: 'text_unreadable' });
  const { apologised, troubled } = await readQueue({ ctx });
  expect(apologised).toMatchObject([{ id: turnId, isUnreadable: true, person: { id: personId } }]);
  expect(troubled).toEqual([]);
});

test('the photo that came with them is kept with its words, and that is said', async () => {
  const address = 'whatsapp:+5571900004402';
  const url = servePhotos(conversation.channel)();
  const { personId } = await leaveTurn(address, 'Meu gato', 2, url);
  await expect.poll(() => conversation.channel.repliesTo(address).length).toBe(1);
  const phrases = phrasesOf('pt');
  const said = conversation.channel.repliesTo(address)[0]?.body;
  expect(said).toBe(`${phrases.apology({ kept: 1, described: true })}\n${phrases.unreadable}`);
  const photos = await (await db()).image.findMany({
    where: { ownerId: personId },
    select: { description: { select: { text: true } } },
  });
  expect(photos).toEqual([{ description: { text: 'Meu gato' } }]);
});

test('words that one worker died of are answered', async () => {
  const address = 'whatsapp:+5571900004403';
  const { turnId } = await leaveTurn(address, 'oi', 1);
  await expect.poll(() => conversation.channel.repliesTo(address).length).toBe(1);
  expect(await outcome(turnId)).toEqual({ status: 'done', errorCode: null });
});
