import { constants, existsSync, statfsSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';

/** Where the test run started a PostgreSQL; without it the tests run on the embedded engine. */
const serverUrl = process.env.ACERVO_TEST_DATABASE_URL;

/** What `makeTemplate` in `scripts/test` migrated: a folder, or the name of a database. */
const template = process.env.ACERVO_TEST_TEMPLATE;

export interface TestDatabase {
  /** Where it is; null on the embedded engine. */
  url: string | null;
  /** Takes away the database and the data directory. */
  remove(): Promise<void>;
}

/**
 * Points the configuration at a database and a data directory of this test file's own. Called
 * before anything reads the configuration; every test file is a process of its own.
 * @param options.isEmpty nothing is migrated yet, as for somebody who starts for the first time
 */
export async function prepareTestDatabase({ isEmpty = false } = {}): Promise<TestDatabase> {
  const dataDir = await mkdtemp(path.join(fastestFolder(), 'acervo-test-'));
  const removeDataDir = () => rm(dataDir, { recursive: true, force: true });
  process.env.ACERVO_DATA_DIR = dataDir;
  process.env.ACERVO_LOG_LEVEL = 'silent';
  process.env.ACERVO_OPERATOR_KEY = 'operator-key-for-the-tests';
  const copied = isEmpty ? undefined : template;
  if (!serverUrl) {
    if (copied) {
      const mode = constants.COPYFILE_FICLONE;
      await cp(copied, path.join(dataDir, 'database'), { recursive: true, mode });
    }
    return { url: null, remove: removeDataDir };
  }
  const name = `acervo_test_${process.pid}_${Date.now()}`;
  await administer(`CREATE DATABASE "${name}"${copied ? ` TEMPLATE "${copied}"` : ''}`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  process.env.DATABASE_URL = url.href;
  return {
    url: url.href,
    async remove() {
      await administer(`DROP DATABASE "${name}" WITH (FORCE)`);
      await removeDataDir();
    },
  };
}

const memory = '/dev/shm';
/** A database takes some 50 MB, and several test files run at once; containers often have 64 MB. */
const memoryBytesMin = 2 * 1024 ** 3;

/** Memory, where the system offers it as a folder: every commit is synced, which a disk is slow at. */
function fastestFolder(): string {
  if (!existsSync(memory)) return tmpdir();
  const { bavail, bsize } = statfsSync(memory);
  return bavail * bsize >= memoryBytesMin ? memory : tmpdir();
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
