import { db } from '@/lib/db';
import type { Language } from '@/lib/language';
import { type ReplyButtons, readButtons } from './buttons';

/** WhatsApp takes free words for a day after the person's last message. */
const windowMs = 24 * 60 * 60 * 1000;
/**
 * WhatsApp allows one person one message in 6 s, and lets up to 45 go at once that it counts against
 * the time which follows: so many in so long is the same rate, and no album waits.
 */
export const pairSendsMax = 45;
export const pairWindowMs = pairSendsMax * 6000;
/** One job's share; a further one is there for every further answer. */
const repliesAtOnceMax = 100;

export interface Reply {
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
  /** When the last messages went, oldest first: what the pace is counted by. */
  sentAtMs: number[];
  /** In the order in which they were written. */
  replies: Reply[];
}

export async function readOutbox(personId: string): Promise<Outbox> {
  const client = await db();
  const [person, lastInbound, recent, replies] = await Promise.all([
    client.person.findUniqueOrThrow({ where: { id: personId } }),
    client.message.findFirst({
      where: { personId, direction: 'inbound' },
      orderBy: { id: 'desc' },
      select: { createdAt: true },
    }),
    client.message.findMany({
      where: { personId, intentAt: { gt: new Date(Date.now() - pairWindowMs) } },
      orderBy: { intentAt: 'asc' },
      select: { intentAt: true },
    }),
    client.message.findMany({
      where: { personId, direction: 'outbound', status: { in: ['waiting', 'sending', 'held'] } },
      // By the database's clock; within a turn by their place in it.
      orderBy: [{ createdAt: 'asc' }, { position: 'asc' }],
      take: repliesAtOnceMax,
    }),
  ]);
  const lastInboundAt = lastInbound?.createdAt ?? null;
  return {
    personId,
    to: person.replyTo,
    language: (person.language ?? 'pt') as Language,
    unreachable: person.unreachable,
    isClosed: lastInboundAt === null || Date.now() - lastInboundAt.getTime() > windowMs,
    lastInboundAt,
    sentAtMs: recent.flatMap(({ intentAt }) => intentAt?.getTime() ?? []),
    replies: replies.map((row) => ({ ...row, buttons: readButtons(row.buttons) }) as Reply),
  };
}
