import { type ConstructorOptions, fromPglite, PgBoss } from 'pg-boss';
import { type Engine, engine } from '@/lib/db';
import { log } from '@/lib/log';

/** On `globalThis`, for the same reason as the database: one queue a process. */
const holder = globalThis as typeof globalThis & { acervoBoss?: Promise<PgBoss> | undefined };

/** Beside the pages' own pool: fetching, settling, and one connection that listens. */
const queueConnectionsMax = 6;

/** How soon a dead worker's job is noticed; with the heartbeat of a job, under 15 s in all. */
const supervision = { superviseIntervalSeconds: 1, monitorIntervalSeconds: 5 };

export function getBoss(): Promise<PgBoss> {
  holder.acervoBoss ??= startBoss();
  return holder.acervoBoss;
}

/** Lets running jobs finish within the time, then hands the rest back. */
export async function stopBoss(timeoutMs: number): Promise<void> {
  const boss = await holder.acervoBoss;
  holder.acervoBoss = undefined;
  await boss?.stop({ graceful: true, timeout: timeoutMs });
}

async function startBoss(): Promise<PgBoss> {
  const opened = await engine();
  const boss = new PgBoss({ ...connectionOf(opened), ...supervision, useListenNotify: true });
  boss.on('error', (error) => log.error({ err: error }, 'queue error'));
  boss.on('warning', ({ message }) => log.warn({ warning: message }, 'queue warning'));
  await boss.start();
  if (opened.kind === 'pglite') await requeueActive(opened);
  return boss;
}

function connectionOf(opened: Engine): ConstructorOptions {
  return opened.kind === 'pglite'
    ? { backend: 'pglite', db: fromPglite(opened.pglite) }
    : { connectionString: opened.url, max: queueConnectionsMax };
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
