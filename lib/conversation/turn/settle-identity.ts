import { setTimeout as sleep } from 'node:timers/promises';
import { v7 as uuidv7 } from 'uuid';
import { db, runIn, transact } from '@/lib/db';
import { AcervoError } from '@/lib/errors';
import { sendJob } from '@/lib/jobs';
import { detectLanguage, type Language } from '@/lib/language';
import { joinPeople, type PendingJoin } from '@/lib/people';
import { phrasesOf } from '../phrases';
import { replyQueue, turnQueue } from '../queues';

/** How soon it is noticed that a turn or the sending of the other person has ended. */
const lookAgainMs = 250;

interface Identity {
  person_id: string;
  body: string;
  language: Language | null;
  is_newcomer: boolean;
  joins: PendingJoin[];
}

/**
 * Before a new turn begins: joins whoever turned out to be one person with the writer of this
 * message, and tells a newcomer whose number may have been somebody else's. A turn that a dead
 * worker left goes on first, as whose it was.
 *
 * What waits of both comes together in the order in which it arrived. The one who goes has no work
 * under way then: this waits for it, as any later message waits for the turn before it.
 * @returns false when this job was handed back, to be begun under the other person's key
 */
export async function settleIdentity(messageId: string, signal: AbortSignal): Promise<boolean> {
  for (;;) {
    const identity = await readIdentity(messageId);
    if (!identity) return true;
    if (identity.is_newcomer) await tellNewcomer(identity);
    const [next] = identity.joins;
    if (!next) return true;
    const outcome = await joinPeople(next, { queue: turnQueue.name, id: messageId });
    if (outcome === 'joined' && next.formerId === identity.person_id) return false;
    if (outcome === 'busy') await sleep(lookAgainMs, undefined, { signal });
    if (signal.aborted) throw new AcervoError('model_unavailable', 'The job was stopped.');
  }
}

/** One look for both, because most messages need neither. */
async function readIdentity(messageId: string): Promise<Identity | null> {
  const [identity] = await (await db()).$queryRaw<Identity[]>`
    SELECT m.person_id::text, m.body, p.language, n.is_newcomer, j.joins
    FROM acervo_message m JOIN acervo_person p ON p.id = m.person_id
    CROSS JOIN LATERAL (SELECT EXISTS (SELECT FROM acervo_number_handover h
      WHERE h.newcomer_id = m.person_id AND h.told_at IS NULL AND h.decided_at IS NULL)
      AS is_newcomer) n
    CROSS JOIN LATERAL (SELECT COALESCE(jsonb_agg(jsonb_build_object(
        'formerId', j.former_id, 'personId', j.person_id) ORDER BY j.noted_at, j.former_id), '[]') AS joins
      FROM acervo_person_join j
      WHERE j.joined_at IS NULL AND m.person_id IN (j.former_id, j.person_id)) j
    WHERE m.id = ${messageId}::uuid AND m.status = 'waiting'
      AND (n.is_newcomer OR j.joins <> '[]')
      AND NOT EXISTS (SELECT FROM acervo_turn t
        WHERE t.person_id = m.person_id AND t.status = 'running')`;
  return identity ?? null;
}

/** Once, before their first answer: why they find nothing, and the way back. */
async function tellNewcomer({ person_id: personId, body, language }: Identity): Promise<void> {
  await transact(async (tx) => {
    const { count } = await tx.numberHandover.updateMany({
      where: { newcomerId: personId, toldAt: null },
      data: { toldAt: new Date() },
    });
    if (count === 0) return;
    const spoken = detectLanguage(body) ?? language ?? 'pt';
    await tx.message.create({
      data: { personId, direction: 'outbound', body: phrasesOf(spoken).numberMayBeNew },
    });
    await sendJob(runIn(tx), replyQueue, { id: uuidv7(), key: personId, data: { personId } });
  });
}
