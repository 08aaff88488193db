import type { PGlite } from '@electric-sql/pglite';
import type { SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils';
import type { Config } from '@/lib/config';
import { log } from '@/lib/log';
import { type RunSql, transactOnPool } from './transact-on-pool';

interface Both {
  adapter: SqlMigrationAwareDriverAdapterFactory;
  /** Commits when `work` ends well, and rolls back when it throws. */
  transactRaw<T>(work: (run: RunSql) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** What the two database engines have in common, and the little that the queue needs of each. */
export type Engine =
  | ({ kind: 'pglite'; pglite: PGlite } & Both)
  | ({ kind: 'postgres'; url: string } & Both);

/** Connections of one process: enough for the worker's people at once and the pages beside them. */
const poolConnectionsMax = 20;
const connectTimeoutMs = 10_000;

/**
 * The original's `timestamp` columns carry no zone; every session therefore speaks UTC. What we ask
 * takes milliseconds, and compiling it takes hundreds: the planner counts what a branch that is not
 * taken would cost.
 */
export const sessionOptions = '-c TimeZone=UTC -c jit=off';

export async function openEngine(database: Config['database']): Promise<Engine> {
  return database.kind === 'pglite' ? openPglite(database.directory) : openPostgres(database.url);
}

async function openPglite(directory: string): Promise<Engine> {
  const [{ openEmbedded }, { PrismaPGlite }] = await Promise.all([
    import('./embedded/open-embedded'),
    import('pglite-prisma-adapter'),
  ]);
  const { pglite, close } = await openEmbedded(directory);
  return {
    kind: 'pglite',
    pglite,
    adapter: new PrismaPGlite(pglite),
    transactRaw: (work) =>
      pglite.transaction((tx) =>
        work(async <Row>(text: string, values: unknown[]) => {
          return (await tx.query<Row>(text, values)).rows;
        }),
      ),
    close,
  };
}

async function openPostgres(url: string): Promise<Engine> {
  const [{ WholeScriptPg }, { default: pg }] = await Promise.all([
    import('./whole-script-pg'),
    import('pg'),
  ]);
  const pool = new pg.Pool({
    connectionString: url,
    max: poolConnectionsMax,
    connectionTimeoutMillis: connectTimeoutMs,
    options: sessionOptions,
  });
  // A connection that breaks while nobody uses it is replaced; unheard, the event ends the process.
  pool.on('error', (error) => log.warn({ err: error }, 'idle database connection lost'));
  return {
    kind: 'postgres',
    url,
    adapter: new WholeScriptPg(pool),
    transactRaw: (work) => transactOnPool(pool, work),
    close: () => pool.end(),
  };
}
