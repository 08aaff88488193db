import type { RunSql } from '@/lib/db';

/**
 * Gives the jobs of one key to another, within the caller's transaction, in the order in which they
 * were sent; what names the old key in their data names the new one. Those that wait for another try
 * wait for their first again: only one of a key may be under way, tried again or failed.
 * @param own a job of the caller's own, which is under way: it is handed back, for another worker to
 *   begin under the new key; the caller ends without doing it
 * @returns whether a job of the old key is under way besides: then the caller must roll back
 */
export async function rekeyJobs(
  run: RunSql,
  { from, to, own }: { from: string; to: string; own: { queue: string; id: string } | null },
): Promise<{ isBusy: boolean }> {
  await run(
    `UPDATE pgboss.job SET singleton_key = $2, singleton_on = NULL, completed_on = NULL,
       start_after = CASE state WHEN 'created' THEN start_after ELSE LEAST(start_after, now()) END,
       retry_limit = retry_limit + CASE state WHEN 'failed' THEN 1 ELSE 0 END, state = 'created'
     WHERE singleton_key = $1 AND (state IN ('created', 'retry', 'failed')
       OR (state = 'active' AND name = $3 AND id = $4::uuid))`,
    [from, to, own?.queue ?? null, own?.id ?? null],
  );
  await run(
    `UPDATE pgboss.job SET data = jsonb_set(data::jsonb, '{personId}', to_jsonb($2::text))
     WHERE state < 'completed' AND jsonb_typeof(data::jsonb) = 'object'
       AND data::jsonb ->> 'personId' = $1`,
    [from, to],
  );
  // Looked at last: a worker may have taken one while those that wait were given over.
  const [active] = await run<{ is_busy: boolean }>(
    `SELECT EXISTS (SELECT FROM pgboss.job WHERE singleton_key = $1 AND state = 'active') AS is_busy`,
    [from],
  );
  return { isBusy: active?.is_busy ?? false };
}
