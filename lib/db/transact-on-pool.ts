import { createHash } from 'node:crypto';
import type { Pool } from 'pg';

/** Runs one statement with `$1`, `$2` … and gives its rows. */
export type RunSql = <Row extends object>(text: string, values: unknown[]) => Promise<Row[]>;

/** How poolers that share one connection between clients answer to a statement prepared earlier. */
const lostStatement = ['26000', '42P05'];
/** Whether the server keeps prepared statements for us, which saves it half of its work. */
let preparesStatements = true;

/** Commits when `work` ends well, and rolls back when it throws. */
export async function transactOnPool<T>(pool: Pool, work: (run: RunSql) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query('BEGIN');
    const result = await work(
      async <Row extends object>(text: string, values: unknown[]) =>
        (await client.query<Row>({ ...statementName(text), text, values })).rows,
    );
    await client.query('COMMIT');
    return result;
  } catch (error) {
    await client.query('ROLLBACK').catch((reason: Error) => {
      broken = reason;
    });
    if (!preparesStatements || !isLostStatement(error)) throw error;
    preparesStatements = false;
  } finally {
    // A connection whose transaction could not be ended is closed, not handed on.
    client.release(broken);
  }
  return transactOnPool(pool, work);
}

function statementName(text: string): { name?: string } {
  if (!preparesStatements) return {};
  return { name: createHash('sha1').update(text).digest('base64url') };
}

function isLostStatement(error: unknown): boolean {
  return error instanceof Error && 'code' in error && lostStatement.includes(String(error.code));
}
