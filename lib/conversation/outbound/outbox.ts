import { db } from '@/lib/db';
import type { Language } from '@/lib/language';
import { type ReplyButtons, readButtons } from './buttons';
import { paceWindowMs, picturesLater, type Sent } from './pace';

/** WhatsApp takes free words for a day after the person's last message. */
const windowMs = 24 * 60 * 60 * 1000;
/** One job's share of words, and of pictures; a further job is there for every further answer. */
const repliesAtOnceMax = 100;
/** What goes with words alone. */
const noMedia = { imageId: null, drawingId: null, documentId: null };

export interface OutboxMessage {
  id: string;
  turnId: string | null;
  body: string;
  imageId: number | null;
  drawingId: string | null;
  documentId: string | null;
  buttons: ReplyButtons | null;
  /** What is made for it when it goes. */
  secret: 'galleryLink' | 'signInCode' | null;
  status: 'waiting' | 'sending' | 'held';
  intentAt: Date | null;
  mediaForm: number;
}

export type Carried = Pick<OutboxMessage, 'imageId' | 'drawingId' | 'documentId'>;

/** What is to be sent to one person, and what must be known of them for it. */
export interface Outbox {
  personId: string;
  to: string;
  language: Language;
  /** The channel's code when nothing reaches this person. */
  unreachable: string | null;
  /** Nothing may be sent until they write. */
  isClosed: boolean;
  lastInboundAt: Date | null;
  /** The last messages that went, oldest first: what the pace is counted by. */
  sent: Sent[];
  /** In the order in which they were written. */
  replies: OutboxMessage[];
}

/** Whether a photo, a drawing or a file goes with it. */
export function hasMedia({ imageId, drawingId, documentId }: Carried): boolean {
  return imageId !== null || drawingId !== null || documentId !== null;
}

/** What went to a person within the time by which the pace is counted, oldest first. */
export async function readSent(personId: string): Promise<Sent[]> {
  const recent = await (await db()).message.findMany({
    where: { personId, intentAt: { gt: new Date(Date.now() - paceWindowMs) } },
    orderBy: { intentAt: 'asc' },
    select: { intentAt: true, imageId: true, drawingId: true, documentId: true },
  });
  return recent.map((row) => ({ atMs: Number(row.intentAt), isPicture: hasMedia(row) }));
}

/** How many of the pictures of a new answer the pace will hold back for minutes. */
export async function countLater(personId: string, pictures: number): Promise<number> {
  if (pictures === 0) return 0;
  const waiting = { personId, direction: 'outbound' as const, status: 'waiting' as const };
  const [sent, ahead] = await Promise.all([
    readSent(personId),
    (await db()).message.count({
      where: {
        ...waiting,
        OR: [
          { imageId: { not: null } },
          { drawingId: { not: null } },
          { documentId: { not: null } },
        ],
      },
    }),
  ]);
  return picturesLater(sent, ahead, pictures);
}

export async function readOutbox(personId: string): Promise<Outbox> {
  const client = await db();
  const [person, lastInbound, sent, replies] = await Promise.all([
    client.person.findUniqueOrThrow({ where: { id: personId } }),
    client.message.findFirst({
      where: { personId, direction: 'inbound' },
      orderBy: { id: 'desc' },
      select: { createdAt: true },
    }),
    readSent(personId),
    readReplies(personId),
  ]);
  const lastInboundAt = lastInbound?.createdAt ?? null;
  return {
    personId,
    to: person.replyTo,
    language: (person.language ?? 'pt') as Language,
    unreachable: person.unreachable,
    isClosed: lastInboundAt === null || Date.now() - lastInboundAt.getTime() > windowMs,
    lastInboundAt,
    sent,
    replies,
  };
}

/** Many pictures may wait for the pace: the words behind them are read by themselves then. */
async function readReplies(personId: string): Promise<OutboxMessage[]> {
  const oldest = await findReplies(personId, {});
  if (oldest.length < repliesAtOnceMax) return oldest;
  const words = await findReplies(personId, noMedia);
  const read = new Set(oldest.map(({ id }) => id));
  return [...oldest, ...words.filter(({ id }) => !read.has(id))];
}

async function findReplies(
  personId: string,
  which: Partial<typeof noMedia>,
): Promise<OutboxMessage[]> {
  const status = { in: ['waiting' as const, 'sending' as const, 'held' as const] };
  const rows = await (await db()).message.findMany({
    where: { personId, direction: 'outbound', status, ...which },
    // By the database's clock; within a turn by their place in it.
    orderBy: [{ createdAt: 'asc' }, { position: 'asc' }],
    take: repliesAtOnceMax,
  });
  return rows.map((row) => ({ ...row, buttons: readButtons(row.buttons) }) as OutboxMessage);
}
