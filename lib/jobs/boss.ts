import { type ConstructorOptions, fromPglite, PgBoss } from 'pg-boss';
import { getConfig } from '@/lib/config';
import { type Engine, engine, sessionOptions } from '@/lib/db';
import { AcervoError } from '@/lib/errors';
import { log } from '@/lib/log';
import { analyzeTablesOfBacklogs } from './analyze-tables';

/** On `globalThis`, for the same reason as the database: one queue a process. */
const holder = globalThis as typeof globalThis & { acervoBoss?: Promise<PgBoss> | undefined };

/** Beside the pages' own pool: fetching, settling, and one connection that listens. */
const queueConnectionsMax = 6;

/** How soon a dead worker's job is noticed; with the heartbeat of a job, 11 s in all. */
const supervision = { superviseIntervalSeconds: 1, monitorIntervalSeconds: 1 };
/** Where a process lives as long as a request, the cron route supervises instead. */
const withoutSupervision = { supervise: false, schedule: false };

/** The queue of this process, started when it is first asked for. */
export function getBoss(): Promise<PgBoss> {
  holder.acervoBoss ??= startBoss();
  return holder.acervoBoss;
}

/**
 * Whether the queue can take a job: it was started and its tables answer.
 * @throws what the database says, or AcervoError `misconfigured` when it was not started
 */
export async function checkBoss(): Promise<void> {
  const { rows } = await (await runningBoss())
    .getDb()
    .executeSql('SELECT version FROM pgboss.version', []);
  if (rows.length === 0) throw new AcervoError('misconfigured', 'The queue has no tables.');
}

/**
 * The queue for callers inside a transaction, who must never be the ones to start it: on the
 * embedded engine that would wait for the connection which they hold.
 * @throws AcervoError `misconfigured` before the start and after the stop
 */
export function runningBoss(): Promise<PgBoss> {
  if (holder.acervoBoss) return holder.acervoBoss;
  throw new AcervoError('misconfigured', 'The queue was used while it was not running.');
}

/** Lets running jobs finish within the time, then hands the rest back. */
export async function stopBoss(timeoutMs: number): Promise<void> {
  const boss = await holder.acervoBoss;
  // Not forgotten before it has stopped: whoever sends a job meanwhile would start another one.
  await boss?.stop({ graceful: true, timeout: timeoutMs });
  holder.acervoBoss = undefined;
}

async function startBoss(): Promise<PgBoss> {
  const opened = await engine();
  const isShortLived = getConfig().hosting === 'functions';
  const boss = new PgBoss({
    ...connectionOf(opened),
    ...(isShortLived ? withoutSupervision : supervision),
    useListenNotify: !isShortLived,
  });
  boss.on('error', (error) => log.error({ err: error }, 'queue error'));
  boss.on('warning', ({ message }) => log.warn({ warning: message }, 'queue warning'));
  await boss.start();
  if (opened.kind === 'pglite') await requeueActive(opened);
  else if (!isShortLived) analyzeTablesOfBacklogs(boss);
  return boss;
}

function connectionOf(opened: Engine): ConstructorOptions {
  return opened.kind === 'pglite'
    ? { backend: 'pglite', db: fromPglite(opened.pglite) }
    : { connectionString: opened.url, max: queueConnectionsMax, options: sessionOptions };
}

/**
 * What was running when the last process died runs again at once. Right only here, where one
 * process owns the database; elsewhere the heartbeat decides whether a worker is dead.
 */
async function requeueActive(opened: Extract<Engine, { kind: 'pglite' }>): Promise<void> {
  const { affectedRows } = await opened.pglite.query(
    `UPDATE pgboss.job SET state = 'retry', heartbeat_on = NULL, start_after = now()
     WHERE state = 'active'`,
  );
  if (affectedRows) log.info({ jobs: affectedRows }, 'jobs of the last process resumed');
}
