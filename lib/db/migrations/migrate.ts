import pg from 'pg';
import { AcervoError } from '@/lib/errors';
import { log } from '@/lib/log';
import type { Engine } from '../engine';
import type { PrismaClient } from '../generated/client';
import { readMigrations, readSchema } from './read-migrations';

/** Any number that nothing else in the database locks; all our hosts must agree on it. */
const migrationLock = 20_261_122;

/** Prisma's own table. Made here first, or the engine would refuse a database that has tables. */
const historyTable = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  id VARCHAR(36) PRIMARY KEY NOT NULL, checksum VARCHAR(64) NOT NULL, finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL, logs TEXT, rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(), applied_steps_count INTEGER NOT NULL DEFAULT 0)`;

/**
 * Brings the database to the newest migration; costs one query when it is there already.
 * @throws AcervoError `misconfigured` where a version before the first migration made the database
 */
export async function migrate(engine: Engine, client: PrismaClient): Promise<void> {
  if ((await countPending(client)) === 0) return;
  const unlock = engine.kind === 'postgres' ? await lock(engine.url) : null;
  try {
    await client.$executeRawUnsafe(historyTable);
    const { createSchemaEngine } = await import('./schema-engine');
    const schemaEngine = await createSchemaEngine(engine.adapter, await readSchema());
    const { appliedMigrationNames } = await schemaEngine.applyMigrations({
      migrationsList: await readMigrations(),
      filters: { externalTables: [], externalEnums: [] },
    });
    log.info({ applied: appliedMigrationNames }, 'database migrated');
  } finally {
    await unlock?.();
  }
}

async function countPending(client: PrismaClient): Promise<number> {
  const { migrationDirectories } = await readMigrations();
  const [history] = await client.$queryRaw<{ exists: boolean }[]>`
    SELECT to_regclass('"_prisma_migrations"') IS NOT NULL AS "exists"`;
  if (!history?.exists) return migrationDirectories.length;
  const done = await client.$queryRaw<{ migration_name: string }[]>`
    SELECT migration_name FROM "_prisma_migrations"
    WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`;
  const names = new Set(done.map((row) => row.migration_name));
  const ours = migrationDirectories.map((directory) => directory.path);
  // A newer version may have gone on from ours; one that never began with it has other tables.
  if (names.size > 0 && !names.has(ours[0] ?? '')) {
    throw new AcervoError(
      'misconfigured',
      'A version of Acervo before its first release made this database. Nothing was changed. Start that version, or give this one an empty database.',
    );
  }
  return ours.filter((name) => !names.has(name)).length;
}

/** One host migrates at a time; the others wait, then find nothing left to do. */
async function lock(url: string): Promise<() => Promise<void>> {
  const connection = new pg.Client({ connectionString: url });
  await connection.connect();
  await connection.query('SELECT pg_advisory_lock($1)', [migrationLock]);
  return () => connection.end();
}
