import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';

/** Where the test run started a PostgreSQL; without it the tests run on the embedded engine. */
const serverUrl = process.env.ACERVO_TEST_DATABASE_URL;

/**
 * Points the configuration at a database and a data directory of this test file's own. Called
 * before anything reads the configuration; every test file is a process of its own.
 * @returns what removes them again
 */
export async function prepareTestDatabase(): Promise<{
  url: string | null;
  remove(): Promise<void>;
}> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'acervo-test-'));
  process.env.ACERVO_DATA_DIR = dataDir;
  process.env.ACERVO_LOG_LEVEL = 'silent';
  process.env.ACERVO_OPERATOR_KEY = 'operator-key-for-the-tests';
  if (!serverUrl) {
    return { url: null, remove: () => rm(dataDir, { recursive: true, force: true }) };
  }
  const name = `acervo_test_${process.pid}_${Date.now()}`;
  await administer(`CREATE DATABASE "${name}"`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  process.env.DATABASE_URL = url.href;
  return {
    url: url.href,
    async remove() {
      await administer(`DROP DATABASE "${name}" WITH (FORCE)`);
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function administer(statement: string): Promise<void> {
  const connection = new pg.Client({ connectionString: serverUrl });
  await connection.connect();
  try {
    await connection.query(statement);
  } finally {
    await connection.end();
  }
}
