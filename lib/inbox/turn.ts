import { setTimeout as sleep } from 'node:timers/promises';
import { v7 as uuidv7 } from 'uuid';
import type { PersonContext } from '@/lib/context';
import { db } from '@/lib/db';
import type { Language } from '@/lib/language';

/** An album's photos arrive as messages of their own; those of one burst are this close together. */
const quietMs = 2000;
/** Somebody who keeps sending is answered after this long all the same. */
const quietWaitMaxMs = 10_000;
const quietCheckMs = 250;

/** A running turn with everything that it answers. */
export interface Turn {
  id: string;
  ctx: PersonContext;
  person: { replyTo: string; language: Language | null };
  messages: TurnMessage[];
}

export interface TurnMessage {
  id: string;
  sid: string;
  body: string;
  /** How many attachments beyond the limit came with it. */
  mediaLeftOut: number;
  media: TurnMedia[];
}

export interface TurnMedia {
  id: string;
  url: string;
  status: 'waiting' | 'stored' | 'refused';
  refusal: string | null;
  imageId: number | null;
  storageKey: string | null;
  transcript: string | null;
}

/**
 * The turn that answers this message: the one that was running when a worker died, or a new one
 * that takes everything of the person that waits.
 * @returns null when an earlier turn has answered the message
 */
export async function beginTurn(messageId: string): Promise<Turn | null> {
  const client = await db();
  const message = await client.message.findUnique({
    where: { id: messageId },
    select: { status: true, personId: true, turnId: true },
  });
  if (message?.status !== 'waiting') return null;
  const turnId = message.turnId ?? (await openTurn(message.personId));
  const turn = await client.turn.update({
    where: { id: turnId },
    data: { attempts: { increment: 1 } },
    include: {
      person: { select: { replyTo: true, language: true } },
      messages: {
        where: { direction: 'inbound' },
        orderBy: { id: 'asc' },
        include: { media: { orderBy: { position: 'asc' } } },
      },
    },
  });
  return {
    id: turn.id,
    ctx: { actor: 'person', personId: message.personId },
    person: {
      replyTo: turn.person.replyTo,
      language: turn.person.language as Language | null,
    },
    messages: turn.messages.map(({ id, sid, body, media, fields }) => ({
      id,
      sid: sid ?? '',
      body,
      media,
      mediaLeftOut: Math.max(0, announcedMedia(fields) - media.length),
    })),
  };
}

async function openTurn(personId: string): Promise<string> {
  await waitForQuiet(personId);
  const id = uuidv7();
  const client = await db();
  await client.$transaction([
    client.turn.create({ data: { id, personId } }),
    client.message.updateMany({
      where: { personId, direction: 'inbound', status: 'waiting', turnId: null },
      data: { turnId: id },
    }),
  ]);
  return id;
}

/** Text alone is answered at once; with photos, their siblings get the time to arrive. */
async function waitForQuiet(personId: string): Promise<void> {
  const client = await db();
  const until = Date.now() + quietWaitMaxMs;
  while (Date.now() < until) {
    // The database's clock on both sides: hosts disagree by more than a burst lasts.
    const [newest] = await client.$queryRaw<{ ageMs: number | null }[]>`
      SELECT (extract(epoch FROM now() - max(m.created_at)) * 1000)::float8 AS "ageMs"
      FROM acervo_message m WHERE m.person_id = ${personId}::uuid AND m.status = 'waiting'
        AND m.direction = 'inbound'
        AND EXISTS (SELECT 1 FROM acervo_media a WHERE a.message_id = m.id)`;
    const ageMs = newest?.ageMs ?? quietMs;
    if (ageMs >= quietMs) return;
    await sleep(quietCheckMs);
  }
}

function announcedMedia(fields: unknown): number {
  const hasCount = typeof fields === 'object' && fields !== null && 'NumMedia' in fields;
  return hasCount ? Number(fields.NumMedia) || 0 : 0;
}
