import type { RunSql } from '@/lib/db';

/**
 * Takes away every job whose key or data names one of the ids, whatever its state, within the
 * caller's transaction: those that are done stay for days, and say what they were about. A worker
 * that is at one of them goes on, and finds nothing to settle.
 */
export async function forgetJobs(run: RunSql, ids: string[]): Promise<void> {
  await run(
    `DELETE FROM pgboss.job WHERE singleton_key = ANY($1::text[])
       OR (jsonb_typeof(data::jsonb) = 'object'
         AND EXISTS (SELECT FROM jsonb_each_text(data::jsonb) AS field WHERE field.value = ANY($1::text[])))`,
    [ids],
  );
}
