import { getBoss } from './boss';
import type { Queue } from './queue';

/** What an operator can take in at once; the counts cover the rest. */
const troubledJobsMax = 50;
const blockedKeysMax = 50;

export interface QueueReport {
  name: string;
  waiting: number;
  running: number;
  failed: number;
  /** How long the oldest job that waits or runs has been there, in seconds. */
  oldestSeconds: number | null;
}

export interface TroubledJob {
  id: string;
  queue: string;
  /** Whose turn it is. */
  key: string | null;
  /** A job that is to be tried again, or one that failed for good. */
  state: 'retry' | 'failed';
  /** Tries so far. */
  attempts: number;
  createdAt: Date;
}

/** The queues in numbers, and the jobs that did not go well, the oldest first. */
export async function readQueues(): Promise<{
  queues: QueueReport[];
  troubled: TroubledJob[];
  /** Keys whose jobs wait behind one that failed for good. */
  blockedKeys: string[];
}> {
  const boss = await getBoss();
  const db = boss.getDb();
  const known = (await boss.getQueues()).filter(({ name }) => !isInternal(name));
  const names = known.map(({ name }) => name);
  // The others run in no order, and pg-boss refuses to answer for them.
  const ordered = known.filter(({ policy }) => policy === 'key_strict_fifo');
  const [counts, troubled, blocked] = await Promise.all([
    db.executeSql(
      `SELECT q.name, count(j.id) FILTER (WHERE j.state IN ('created', 'retry'))::int AS waiting,
         count(j.id) FILTER (WHERE j.state = 'active')::int AS running,
         count(j.id) FILTER (WHERE j.state = 'failed')::int AS failed,
         extract(epoch FROM now() - min(j.created_on) FILTER (WHERE j.state <> 'failed'))::float8
           AS "oldestSeconds"
       FROM unnest($1::text[]) AS q (name) LEFT JOIN pgboss.job j
         ON j.name = q.name AND j.state IN ('created', 'retry', 'active', 'failed')
       GROUP BY q.name ORDER BY q.name`,
      [names],
    ),
    db.executeSql(
      `SELECT id::text, name AS queue, singleton_key AS key, state::text, retry_count + 1 AS attempts,
         created_on AS "createdAt"
       FROM pgboss.job WHERE name = ANY($1::text[]) AND state IN ('retry', 'failed')
       ORDER BY created_on, id LIMIT $2::int`,
      [names, troubledJobsMax],
    ),
    Promise.all(ordered.map(({ name }) => boss.getBlockedKeys(name, { limit: blockedKeysMax }))),
  ]);
  return {
    queues: counts.rows as QueueReport[],
    troubled: troubled.rows as TroubledJob[],
    blockedKeys: [...new Set(blocked.flat())],
  };
}

/** How many of its jobs wait for their first or their next try. */
export async function countWaitingJobs(queue: Queue<object>): Promise<number> {
  const boss = await getBoss();
  const { rows } = await boss.getDb().executeSql(
    `SELECT count(*)::int AS n FROM pgboss.job
     WHERE name = $1 AND state IN ('created', 'retry')`,
    [queue.name],
  );
  return (rows as { n: number }[])[0]?.n ?? 0;
}

/**
 * Has a job that failed for good tried once more, and one that waits for its next try tried now. As
 * pg-boss's own retry does it, which takes the first kind alone and does not tell what it took; in
 * one statement, because a worker may have the job before a second one comes.
 * @returns whether there was such a job
 */
export async function retryJob(queue: string, id: string): Promise<boolean> {
  const boss = await getBoss();
  const { rows } = await boss.getDb().executeSql(
    `UPDATE pgboss.job SET state = 'retry', start_after = now(), completed_on = NULL,
       retry_limit = retry_limit + CASE state WHEN 'failed' THEN 1 ELSE 0 END
     WHERE name = $1 AND id = $2::uuid AND state IN ('retry', 'failed') RETURNING id`,
    [queue, id],
  );
  return rows.length > 0;
}

/**
 * Gives a job up that did not go well, so that those behind it go on. What it was about stays as it
 * is. Not pg-boss's own deletion, which would take a job away from the worker that is at it.
 * @returns whether there was such a job
 */
export async function dropJob(queue: string, id: string): Promise<boolean> {
  const boss = await getBoss();
  const { rows } = await boss.getDb().executeSql(
    `DELETE FROM pgboss.job
     WHERE name = $1 AND id = $2::uuid AND state IN ('retry', 'failed') RETURNING id`,
    [queue, id],
  );
  return rows.length > 0;
}

function isInternal(name: string): boolean {
  return name.startsWith('__pgboss__');
}
