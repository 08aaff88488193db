import { db } from '@/lib/db';
import { hashSecret } from './tickets/hash-secret';

/** So often in so long, for each of whom it is counted. */
export interface Limit {
  name: string;
  max: number;
  seconds: number;
}

/**
 * Counts one more try. In the database, so that all hosts count together; whom it is about is kept
 * as a hash.
 * @returns false when there were too many
 */
export async function allow({ name, max, seconds }: Limit, whom: string): Promise<boolean> {
  const key = hashSecret(`limit ${name}`, whom);
  const rows = await (await db()).$queryRaw<{ count: number }[]>`
    INSERT INTO acervo_limit AS l (key, count, until)
    VALUES (${key}, 1, now() + make_interval(secs => ${seconds}::int))
    ON CONFLICT (key) DO UPDATE SET
      count = CASE WHEN l.until <= now() THEN 1 ELSE l.count + 1 END,
      until = CASE WHEN l.until <= now() THEN EXCLUDED.until ELSE l.until END
    RETURNING count`;
  return (rows[0]?.count ?? 1) <= max;
}
