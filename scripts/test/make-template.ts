import path from 'node:path';
import { closeDatabase, openDatabase } from '../../lib/db';
import { prepareTestDatabase } from '../../lib/db/testing/test-database';
import { startJobs, stopJobs } from '../../lib/jobs';

/** Vitest's global set-up: one database with all its tables, of which each test file has a copy. */
export default async function makeTemplate(): Promise<() => Promise<void>> {
  const before = { ...process.env };
  const { url, remove } = await prepareTestDatabase({ isEmpty: true });
  await openDatabase();
  await startJobs();
  await stopJobs(0);
  await closeDatabase();
  const made = url
    ? new URL(url).pathname.slice(1)
    : path.join(process.env.ACERVO_DATA_DIR ?? '', 'database');
  // The files of the tests are processes with an environment of their own.
  process.env = { ...before, ACERVO_TEST_TEMPLATE: made };
  return remove;
}
