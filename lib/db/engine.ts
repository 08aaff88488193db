import type { PGlite } from '@electric-sql/pglite';
import type { SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils';
import type { Config } from '@/lib/config';
import { holdDataDirectory } from './hold-data-directory';

/** What the two database engines have in common, and the little that the queue needs of each. */
export type Engine =
  | {
      kind: 'pglite';
      pglite: PGlite;
      adapter: SqlMigrationAwareDriverAdapterFactory;
      close(): Promise<void>;
    }
  | {
      kind: 'postgres';
      url: string;
      adapter: SqlMigrationAwareDriverAdapterFactory;
      close(): Promise<void>;
    };

/** Connections of one process: enough for the worker's people at once and the pages beside them. */
const poolConnectionsMax = 20;
const connectTimeoutMs = 10_000;

/** The original's `timestamp` columns carry no zone; every session therefore speaks UTC. */
const sessionOptions = '-c TimeZone=UTC';

export async function openEngine(database: Config['database']): Promise<Engine> {
  return database.kind === 'pglite' ? openPglite(database.directory) : openPostgres(database.url);
}

async function openPglite(directory: string): Promise<Engine> {
  const { mkdir } = await import('node:fs/promises');
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const release = await holdDataDirectory(directory);
  const [{ PGlite }, { pg_trgm }, { PrismaPGlite }] = await Promise.all([
    import('@electric-sql/pglite'),
    import('@electric-sql/pglite/contrib/pg_trgm'),
    import('pglite-prisma-adapter'),
  ]);
  const pglite = await PGlite.create(directory, { extensions: { pg_trgm } });
  await pglite.exec('SET TimeZone = UTC');
  return {
    kind: 'pglite',
    pglite,
    adapter: new PrismaPGlite(pglite),
    async close() {
      await pglite.close();
      await release();
    },
  };
}

async function openPostgres(url: string): Promise<Engine> {
  const { WholeScriptPg } = await import('./whole-script-pg');
  const adapter = new WholeScriptPg({
    connectionString: url,
    max: poolConnectionsMax,
    connectionTimeoutMillis: connectTimeoutMs,
    options: sessionOptions,
  });
  return { kind: 'postgres', url, adapter, close: async () => undefined };
}
