import { type OperatorContext, requireOperator } from '@/lib/context';
import { db, type Prisma } from '@/lib/db';
import { AcervoError } from '@/lib/errors';
import { listAddresses } from '@/lib/people';
import { logAccess } from '@/lib/privacy';
import type { QueuedPerson } from '../status/read-queue';
import { voiceFolder } from './read-voice';

/** A few screens of a phone: more is read a page at a time. */
const messagesPerPage = 40;

const imageColumns = { id: true, link: true, contentHash: true } satisfies Prisma.ImageSelect;

export const columns = {
  id: true,
  direction: true,
  status: true,
  delivery: true,
  body: true,
  errorCode: true,
  image: { select: imageColumns },
  drawing: { select: { id: true } },
  createdAt: true,
  // Whether there is anything: the fields themselves are a copy of all that the channel sent.
  fields: true,
  media: {
    select: {
      id: true,
      status: true,
      storageKey: true,
      transcript: true,
      image: { select: imageColumns },
    },
    orderBy: { position: 'asc' },
  },
} satisfies Prisma.MessageSelect;

export interface ConversationPhoto {
  id: number;
  /** The public address of a row that the original wrote; its bytes are not here. */
  externalUrl: string | null;
}

export interface Attachment {
  id: string;
  /** A photo is gone once it was deleted; what waits has not been fetched yet. */
  kind: 'voice' | 'gone' | 'refused' | 'waiting';
  transcript: string | null;
}

export interface ConversationMessage {
  id: string;
  direction: 'inbound' | 'outbound';
  status: 'waiting' | 'sending' | 'held' | 'done' | 'failed';
  /** How far a reply came, as the channel reports it. */
  delivery: 'queued' | 'sent' | 'failed' | 'delivered' | 'read' | null;
  /** Why a reply failed or is held, as the channel names it. */
  errorCode: string | null;
  body: string;
  /** The photos that came or went with it. */
  photos: ConversationPhoto[];
  /** The drawing that went with it, made by a model. */
  drawingId: string | null;
  /** What came with it and is no photo of the collection. */
  attachments: Attachment[];
  /** Its words were let go of after the time that they are kept. */
  isForgotten: boolean;
  createdAt: Date;
}

/**
 * One person's messages and their answers, the newest first. The person is told who read them.
 * @param input.before the id of a message: the page of those that came before it
 * @returns `earlier`, what to give as `before` for the next page; null at the beginning
 * @throws AcervoError `not_found`
 */
export async function readConversation({
  ctx,
  input,
}: {
  ctx: OperatorContext;
  input: { personId: string; before: string | null };
}): Promise<{
  /** With everything that they are called by. */
  person: QueuedPerson & { addresses: string[] };
  messages: ConversationMessage[];
  earlier: string | null;
}> {
  requireOperator(ctx);
  const client = await db();
  const person = await client.person.findUnique({
    where: { id: input.personId },
    select: { id: true, name: true, address: true },
  });
  if (!person) throw new AcervoError('not_found', 'There is no such person.');
  await logAccess({ ctx, input: { personIds: [person.id] } });
  const rows = await client.message.findMany({
    where: { personId: person.id, ...(input.before && { id: { lt: input.before } }) },
    orderBy: { id: 'desc' },
    take: messagesPerPage + 1,
    select: columns,
  });
  const messages = rows.slice(0, messagesPerPage).map(toMessage);
  const hasEarlier = rows.length > messagesPerPage;
  const addresses = await listAddresses(person.id);
  return {
    person: { ...person, addresses },
    messages,
    earlier: hasEarlier ? (messages.at(-1)?.id ?? null) : null,
  };
}

export type MessageColumns = Prisma.MessageGetPayload<{ select: typeof columns }>;

export function toMessage({
  fields,
  image,
  drawing,
  media,
  ...row
}: MessageColumns): ConversationMessage {
  // The same file twice in one album is one photo.
  const photos = new Map<number, ConversationPhoto>();
  for (const one of [image, ...media.map((part) => part.image)]) {
    if (one) photos.set(one.id, { id: one.id, externalUrl: one.contentHash ? null : one.link });
  }
  const attachments = media.filter((part) => part.image === null).map(toAttachment);
  const hasNothing = row.body === '' && !drawing && photos.size + attachments.length === 0;
  return {
    ...row,
    photos: [...photos.values()],
    drawingId: drawing?.id ?? null,
    attachments,
    // A message that never had words still has its fields while it is kept whole.
    isForgotten: hasNothing && (row.direction === 'outbound' || fields === null),
  };
}

function toAttachment(media: MessageColumns['media'][number]): Attachment {
  const { id, status, storageKey, transcript } = media;
  if (status !== 'stored') return { id, kind: status, transcript };
  return { id, kind: storageKey?.startsWith(voiceFolder) ? 'voice' : 'gone', transcript };
}
