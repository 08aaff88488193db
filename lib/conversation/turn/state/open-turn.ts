import { setTimeout as sleep } from 'node:timers/promises';
import { v7 as uuidv7 } from 'uuid';
import { type MessageContext, readMessageContext } from '@/lib/channels';
import type { PersonContext } from '@/lib/context';
import { db } from '@/lib/db';
import type { Language } from '@/lib/language';
import { type BurstPlan, planBurst } from '../../inbound/bursts/plan-burst';
import { readArrivals } from '../../inbound/bursts/read-arrivals';
import { readyAmong } from '../../inbound/bursts/ready-among';
import { openJournal, type TurnJournal } from './journal';

/** A running turn with everything that it answers. */
export interface Turn {
  id: string;
  ctx: PersonContext;
  person: { replyTo: string; language: Language | null };
  messages: TurnMessage[];
  /**
   * The turn that kept the album to which these photos, which came late, belong. Without words of
   * theirs its answer covers them, and nothing more is said.
   */
  joinsTurnId: string | null;
  /** What it answers was answered before, save for a file that came since, or was given up. */
  isAboutDetached: boolean;
  startedAt: Date;
  /** Times that it was begun, this one included; a worker that died counts. */
  attempts: number;
  /** Tries that ended in an error. */
  failures: number;
  journal: TurnJournal;
}

export interface TurnMessage {
  id: string;
  sid: string;
  body: string;
  /** When it came; of one whose webhook was lost, when the channel got it. */
  createdAt: Date;
  /** How many attachments beyond the limit came with it. */
  mediaLeftOut: number;
  context: MessageContext;
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
  contentType: string;
  detachedAt: Date | null;
}

/**
 * The turn that comes next for the person of this message: the one that was running when a worker
 * died, or a new one that takes what waits, after its burst has ended.
 * @returns null when the message is answered, or waits for its files
 */
export async function beginTurn(messageId: string, signal: AbortSignal): Promise<Turn | null> {
  const client = await db();
  const message = await client.message.findUnique({
    where: { id: messageId },
    select: { status: true, personId: true },
  });
  if (message?.status !== 'waiting') return null;
  const running = await client.turn.findFirst({
    where: { personId: message.personId, status: 'running' },
    orderBy: { id: 'asc' },
    select: { id: true },
  });
  if (running) {
    await client.turn.updateMany({
      where: { id: running.id },
      data: { attempts: { increment: 1 } },
    });
  }
  const turnId = running?.id ?? (await openTurn(message.personId, signal));
  if (turnId === null) return null;
  const turn = await client.turn.findUniqueOrThrow({
    where: { id: turnId },
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
    messages: turn.messages.map(({ id, sid, body, createdAt, detachedFrom, fields, ...one }) => {
      const context = readMessageContext(fields);
      const leftOut = Math.max(0, announcedMedia(fields) - one.media.length);
      // Of a sticker, nothing was to be kept.
      const mediaLeftOut = context.kind === null ? leftOut : 0;
      // Of one that was answered before, only what came since.
      const media = detachedFrom === null ? one.media : one.media.filter(isDetachedNoMore);
      return { id, sid: sid ?? '', body, createdAt, media, context, mediaLeftOut };
    }),
    joinsTurnId: turn.joinsTurnId,
    isAboutDetached: turn.messages.some(({ detachedFrom }) => detachedFrom !== null),
    startedAt: turn.startedAt,
    attempts: turn.attempts,
    failures: turn.failures,
    journal: await openJournal(turn.id, { isResumed: running !== null }),
  };
}

function isDetachedNoMore({ detachedAt, status, storageKey }: TurnMedia): boolean {
  return detachedAt !== null && (status !== 'waiting' || storageKey !== null);
}

/**
 * @returns null while files are waited for: the job of the message that they belong to comes later,
 *   and so no slot is held meanwhile
 */
async function openTurn(personId: string, signal: AbortSignal): Promise<string | null> {
  for (;;) {
    const { waiting, album, nowMs } = await readArrivals(personId);
    const detached = waiting.find(({ detachedFrom }) => detachedFrom !== null);
    if (detached?.detachedFrom) {
      const albumTurnId = await albumOfDetached(detached.detachedFrom);
      const kind = albumTurnId === null ? ('answer' as const) : ('join' as const);
      return storeTurn(personId, { kind, ids: [detached.id] }, albumTurnId);
    }
    const plan = planBurst(waiting, album, nowMs);
    const ids = readyAmong(waiting, plan.kind === 'wait' ? null : plan.ids, nowMs);
    if (ids === null) return null;
    if (plan.kind !== 'wait') return storeTurn(personId, { ...plan, ids }, album?.turnId ?? null);
    // No longer than the burst's longest wait in all: the plan counts from its oldest photo.
    await sleep(plan.waitMs, undefined, { signal });
  }
}

async function storeTurn(
  personId: string,
  plan: Exclude<BurstPlan, { kind: 'wait' }>,
  albumTurnId: string | null,
): Promise<string> {
  const id = uuidv7();
  const joinsTurnId = plan.kind === 'answer' ? null : albumTurnId;
  // One statement, because what a turn costs is counted in round trips.
  await (await db()).$executeRaw`
    WITH turn AS (
      INSERT INTO acervo_turn (id, person_id, attempts, joins_turn_id)
      VALUES (${id}::uuid, ${personId}::uuid, 1, ${joinsTurnId}::uuid)
    )
    UPDATE acervo_message SET turn_id = ${id}::uuid
    WHERE id = ANY(${plan.ids}::uuid[]) AND status = 'waiting' AND turn_id IS NULL`;
  return id;
}

function announcedMedia(fields: unknown): number {
  const hasCount = typeof fields === 'object' && fields !== null && 'NumMedia' in fields;
  return hasCount ? Number(fields.NumMedia) || 0 : 0;
}

/**
 * The album of the turn that went on without a file: that turn's own photos, or, where all of its
 * files were late, those of them that have come before. The file belongs to it.
 * @returns the turn that kept the album; null where the file is the first
 */
async function albumOfDetached(detachedFrom: string): Promise<string | null> {
  const [album] = await (await db()).$queryRaw<{ turnId: string }[]>`
    SELECT COALESCE(t.joins_turn_id, t.id)::text AS "turnId" FROM acervo_turn t
    WHERE (t.id = ${detachedFrom}::uuid OR t.id IN (SELECT m.turn_id FROM acervo_message m
        WHERE m.person_id = t.person_id AND m.detached_from = ${detachedFrom}::uuid))
      AND t.person_id = (SELECT person_id FROM acervo_turn WHERE id = ${detachedFrom}::uuid)
      AND EXISTS (SELECT 1 FROM table_image_link i
        WHERE i.turn_id = COALESCE(t.joins_turn_id, t.id))
    ORDER BY t.id LIMIT 1`;
  return album?.turnId ?? null;
}
