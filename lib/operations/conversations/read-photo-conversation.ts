import { type Context, ownerOf } from '@/lib/context';
import { db } from '@/lib/db';
import { AcervoError } from '@/lib/errors';
import { shorten } from '@/lib/language';
import { logAccess } from '@/lib/privacy';
import type { QueuedPerson } from '../status/read-queue';
import { type ConversationMessage, columns, toMessage } from './read-conversation';

/** What was said just before says what a photo is about; more of it is another subject. */
const beforeMax = 2;
/** An album with its answers is longer than this, and is cut. */
const afterMax = 8;
/** Where the answer is a question, what was said to it stands beside it. */
const afterMin = 2;
/** Some ten lines beside a photo. WhatsApp lets people write up to 4,096 characters. */
const wordsMax = 480;

export interface PhotoConversation {
  /** Whose photo and conversation it is; null for a row of the original that is nobody's. */
  person: QueuedPerson | null;
  /** The message that brought the photo; null where it came by none. */
  broughtBy: string | null;
  /** That one with what was said just before and answered after it, the oldest first. */
  messages: ConversationMessage[];
}

interface Asked {
  ctx: Context;
  input: { imageId: number };
}

/**
 * The few messages around the one that brought a photo, of its owner alone. Long words are cut. Where
 * an operator asks, the owner is told who read them.
 * @throws AcervoError `not_found`, also for a photo that is somebody else's
 */
export async function readPhotoConversation({ ctx, input }: Asked): Promise<PhotoConversation> {
  const client = await db();
  const ownerId = ownerOf(ctx);
  const photo = await client.image.findFirst({
    where: { id: input.imageId, ...(ownerId ? { ownerId } : {}) },
    select: { owner: { select: { id: true, name: true, address: true } } },
  });
  if (!photo) throw new AcervoError('not_found', 'There is no such photo.');
  const person = photo.owner;
  const origin = person && (await findOrigin(input.imageId, person.id));
  if (!origin) return { person, broughtBy: null, messages: [] };
  if (ctx.actor === 'operator') await logAccess({ ctx, input: { personIds: [person.id] } });
  const select = { ...columns, turnId: true };
  const [before, from] = await Promise.all([
    client.message.findMany({
      where: { personId: person.id, id: { lt: origin.id } },
      orderBy: { id: 'desc' },
      take: beforeMax,
      select,
    }),
    client.message.findMany({
      where: { personId: person.id, id: { gte: origin.id } },
      orderBy: { id: 'asc' },
      take: 1 + afterMax,
      select,
    }),
  ]);
  const end = Math.max(1 + afterMin, 1 + from.findLastIndex(isOfTurn(origin.turnId)));
  const messages = [...before.reverse(), ...from.slice(0, end)].map(({ turnId: _, ...row }) => {
    const isCleaned = row.direction === 'inbound' && row.body === '' && row.fields === null;
    const message = cutLong(toMessage(row));
    // Beside a photo that is still there, its words may be gone all the same.
    return { ...message, isForgotten: message.isForgotten || isCleaned };
  });
  return { person, broughtBy: origin.id, messages };
}

/** Whether a photo came by a message of its owner. */
export async function hasPhotoConversation({ ctx, input }: Asked): Promise<boolean> {
  const ownerId = ownerOf(ctx);
  const photo = await (await db()).image.findFirst({
    where: { id: input.imageId, ...(ownerId ? { ownerId } : {}) },
    select: { ownerId: true },
  });
  if (!photo?.ownerId) return false;
  return (await findOrigin(input.imageId, photo.ownerId)) !== null;
}

/** The first message that brought it: the same file sent again is one photo. */
async function findOrigin(imageId: number, personId: string) {
  const media = await (await db()).media.findFirst({
    where: { imageId, message: { personId, direction: 'inbound' } },
    orderBy: { messageId: 'asc' },
    select: { message: { select: { id: true, turnId: true } } },
  });
  return media?.message ?? null;
}

function isOfTurn(turnId: string | null) {
  return (row: { turnId: string | null }) => turnId !== null && row.turnId === turnId;
}

function cutLong(message: ConversationMessage): ConversationMessage {
  const attachments = message.attachments.map((one) => ({
    ...one,
    transcript: one.transcript && shorten(one.transcript, wordsMax),
  }));
  return { ...message, body: shorten(message.body, wordsMax), attachments };
}
