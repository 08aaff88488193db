import { type RunSql, transactRaw } from '@/lib/db';
import { defineQueue, type Job, rekeyJobs } from '@/lib/jobs';
import { log } from '@/lib/log';

/** Somebody who turned out to be somebody else. */
export interface PendingJoin {
  formerId: string;
  personId: string;
}

/**
 * `busy`: work for the one who goes is under way, and it must be tried again. `gone`: there is
 * nothing to join any more, or one of the two has asked for everything to be deleted.
 */
export type JoinOutcome = 'joined' | 'busy' | 'gone';

/** Thrown to take back what a join that may not be has done. */
class Busy extends Error {}

/**
 * Gives a person everything of another, with the jobs that wait, in one transaction, if no work for
 * the one who goes is under way; the other's may be, because what it knows stays true.
 * @param own the job in which this is called, when it may be one of theirs: handed back under the
 *   other's key then
 */
export async function joinPeople(
  { formerId, personId }: PendingJoin,
  own: { queue: string; id: string } | null,
): Promise<JoinOutcome> {
  try {
    return await transactRaw((run) => joinIn(run, formerId, personId, own));
  } catch (error) {
    if (error instanceof Busy) return 'busy';
    throw error;
  }
}

async function joinIn(
  run: RunSql,
  formerId: string,
  personId: string,
  own: { queue: string; id: string } | null,
): Promise<JoinOutcome> {
  // The people first, as whoever writes to them locks them.
  const people = await run<{ is_leaving: boolean }>(
    `SELECT leaving_at IS NOT NULL AS is_leaving FROM acervo_person
     WHERE id IN ($1::uuid, $2::uuid) ORDER BY id FOR UPDATE`,
    [formerId, personId],
  );
  const pending = await run(
    `SELECT FROM acervo_person_join WHERE former_id = $1::uuid AND person_id = $2::uuid
       AND joined_at IS NULL FOR UPDATE`,
    [formerId, personId],
  );
  if (pending.length === 0) return 'gone';
  if (people.length < 2 || people.some((one) => one.is_leaving)) {
    await run('DELETE FROM acervo_person_join WHERE former_id = $1::uuid', [formerId]);
    return 'gone';
  }
  const { isBusy } = await rekeyJobs(run, { from: formerId, to: personId, own });
  // A turn whose worker died goes on under its own person, before anything else of theirs.
  const running = await run(
    `SELECT FROM acervo_turn WHERE person_id = $1::uuid AND status = 'running'`,
    [formerId],
  );
  if (isBusy || running.length > 0) throw new Busy();
  const [joined] = await run<{ moved: Record<string, number> }>(
    'SELECT acervo_join_people($1::uuid, $2::uuid) AS moved',
    [formerId, personId],
  );
  log.info({ formerId, personId, moved: joined?.moved }, 'two people joined');
  return 'joined';
}

/** Joins those that no turn of theirs has joined yet: noted by a migration or an operator. */
export const joinQueue = defineQueue<object>({
  name: 'join-people',
  attempts: 3,
  retryDelaySeconds: 10,
  timeoutSeconds: 600,
  cron: '*/15 * * * *',
});

/** One run's share; whoever is busy is met again by the next, or by their own next turn. */
const joinedAtOnceMax = 100;

export async function joinPending({ attempt, signal }: Job<object>): Promise<void> {
  try {
    const pending = await transactRaw((run) =>
      run<{ former_id: string; person_id: string }>(
        `SELECT former_id::text, person_id::text FROM acervo_person_join WHERE joined_at IS NULL
         ORDER BY noted_at, former_id LIMIT ${joinedAtOnceMax}`,
        [],
      ),
    );
    for (const { former_id: formerId, person_id: personId } of pending) {
      if (signal.aborted) return;
      await joinPeople({ formerId, personId }, null);
    }
  } catch (error) {
    // The clock's next job goes on.
    if (attempt < joinQueue.attempts) throw error;
    log.error({ err: error }, 'person joins left for a later run');
  }
}
