import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { POST } from '../../app/whatsapp/route';
import { newSid } from '../../lib/conversation/testing/start-channel';
import type { TestConversation } from '../../lib/conversation/testing/start-conversation';
import { db } from '../../lib/db';
import type { DialogueTurn, SpokenDialogue } from './dialogues/dialogue';
import { type ObservedEnding, observeEnding } from './observe-ending';
import { type ObservedTurn, observeTurn } from './observe-turn';

export interface PlayedDialogue {
  turns: ObservedTurn[];
  ending: ObservedEnding;
}

/** A slow model, its second try, and the queue before it. */
const answerTimeoutMs = 180_000;
const lookEveryMs = 100;

const unanswered: ObservedTurn = { calls: [], sent: [], reply: '', tokens: 0, isDone: false };

/** Plays a dialogue through the webhook, as a person of its own, and looks at what came of it. */
export async function playDialogue(
  conversation: TestConversation,
  dialogue: SpokenDialogue,
  number: number,
): Promise<PlayedDialogue> {
  const address = `whatsapp:+55719444${String(number).padStart(5, '0')}`;
  const turns: ObservedTurn[] = [];
  for (const turn of dialogue.turns) {
    const sid = newSid();
    const fields = await fieldsOf(conversation, address, turn);
    await POST(conversation.channel.webhook({ MessageSid: sid, From: address, ...fields }));
    const turnId = await waitForAnswer(sid);
    turns.push(turnId ? await observeTurn(turnId) : unanswered);
    if (!turnId) break;
  }
  return { turns, ending: await observeEnding(address) };
}

async function fieldsOf(
  conversation: TestConversation,
  address: string,
  turn: DialogueTurn,
): Promise<Record<string, string>> {
  const photos = turn.photos ?? [];
  for (const file of photos) {
    const bytes = await readFile(path.join('public', 'demo', file));
    conversation.channel.media.set(`/eval/${file}`, (_, response) => response.end(bytes));
  }
  const media = photos.flatMap((file, index) => [
    [`MediaUrl${index}`, conversation.channel.url(`/eval/${file}`)],
    [`MediaContentType${index}`, 'image/jpeg'],
  ]);
  const quoted = turn.quotesLastPhoto ? await lastPhotoSid(address) : null;
  return {
    Body: turn.says ?? '',
    NumMedia: String(photos.length),
    ...Object.fromEntries(media),
    ...(turn.forwarded && { Forwarded: 'true' }),
    ...(quoted && { OriginalRepliedMessageSid: quoted }),
    ...(turn.pin && {
      MessageType: 'location',
      Latitude: String(turn.pin.latitude),
      Longitude: String(turn.pin.longitude),
      Label: turn.pin.label,
    }),
  };
}

async function lastPhotoSid(address: string): Promise<string | null> {
  const row = await (await db()).message.findFirst({
    where: { person: { address }, direction: 'outbound', imageId: { not: null } },
    orderBy: { id: 'desc' },
  });
  return row?.sid ?? null;
}

/** Waits until a message is answered and its answer has gone out. @returns its turn's id */
async function waitForAnswer(sid: string): Promise<string | null> {
  const client = await db();
  const deadline = Date.now() + answerTimeoutMs;
  while (Date.now() < deadline) {
    const message = await client.message.findUnique({ where: { sid } });
    const turnId = message?.status === 'done' ? message.turnId : null;
    const waiting = turnId
      ? await client.message.count({ where: { turnId, direction: 'outbound', sid: null } })
      : 1;
    if (turnId && waiting === 0) return turnId;
    await sleep(lookEveryMs);
  }
  return null;
}
