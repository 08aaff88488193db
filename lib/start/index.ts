/**
 * Starting and stopping a process: configuration, database, queue, worker, in this order.
 * Promises that a process which cannot work says why in one message and ends, that one which is
 * told to stop lets its running turns finish, and that asking whether it is ready, or what works,
 * costs little however often one asks. Everything else in `lib` starts nothing by itself.
 */
import 'server-only';
import { flushCompileCache } from 'node:module';
import { checkRoles, rolePlayers, traceModels, watchWeights } from '@/lib/ai';
import { linkFirstOperator, noteSocketAddresses } from '@/lib/auth';
import { prepareQueues, startWorker } from '@/lib/background';
import { type Config, getConfig } from '@/lib/config';
import { closeDatabase, openDatabase } from '@/lib/db';
import { isAcervoError } from '@/lib/errors';
import { startJobs, stopJobs } from '@/lib/jobs';
import { log } from '@/lib/log';
import { countDaysInZone, embeddingState } from '@/lib/search';
import { startTracing, stopTracing } from '@/lib/tracing';
import { tightenOrWarn } from './tighten-data-directory';

export { checkReadiness } from './check-readiness';

/** Long enough for most turns; a supervisor that kills sooner costs a retry, not a message. */
const stopWithinMs = 8000;

/** A web process: it answers requests and takes turns. */
export async function startServer(): Promise<void> {
  await orEnd(async () => {
    const config = getConfig();
    const { database, storage, simulator } = config;
    if (staysRunning()) noteSocketAddresses();
    await trace();
    await tightenOrWarn(config.dataDir);
    await openDatabase();
    await countDaysInZone();
    await embeddingState();
    await startJobs();
    await (staysRunning() ? startWorker() : prepareQueues());
    log.info(
      {
        database: database.kind,
        storage: storage.kind,
        roles: rolePlayers(),
        simulator,
      },
      'server started',
    );
    // Else written when the process ends by itself, and one that is killed starts as slowly again.
    flushCompileCache();
    await welcome(config);
    // Nobody waits for it: a server that is down must not keep this one from starting.
    if (staysRunning()) {
      void checkRoles();
      watchWeights();
    }
  });
  stopOnSignal();
}

/** Whether this process takes turns by itself; a function is gone when its request is answered. */
export function staysRunning(): boolean {
  return getConfig().hosting === 'process';
}

/** A process that only takes turns, beside others on one PostgreSQL. */
export async function startWorkerProcess(): Promise<void> {
  await orEnd(async () => {
    await trace();
    await tightenOrWarn(getConfig().dataDir);
    await openDatabase();
    await embeddingState();
    await startJobs();
    await startWorker();
    watchWeights();
    log.info({ database: getConfig().database.kind }, 'worker started');
  });
  stopOnSignal();
}

async function trace(): Promise<void> {
  if (getConfig().tracing === null) return;
  await startTracing();
  traceModels();
}

/** Where to go first. Not into a log that is collected: the link signs its reader in. */
async function welcome({ simulator, publicBaseUrl }: Config): Promise<void> {
  if (!simulator && !process.stdout.isTTY) return;
  const phone = simulator ? `  The phone    ${publicBaseUrl}/simulator\n` : '';
  const gallery = `  The gallery  ${await linkFirstOperator()}\n`;
  process.stdout.write(
    `\n${phone}${gallery}               (signs you in once, within 15 minutes)\n\n`,
  );
}

async function orEnd(start: () => Promise<void>): Promise<void> {
  try {
    await start();
  } catch (error) {
    // What an operator can mend is one sentence; anything else needs its stack.
    if (!isAcervoError(error) || error.cause) log.fatal({ err: error }, 'start failed');
    if (isAcervoError(error)) process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}

function stopOnSignal(): void {
  const stop = async (signal: string) => {
    log.info({ signal }, 'stopping');
    await stopJobs(stopWithinMs);
    await closeDatabase();
    await stopTracing();
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT']) {
    process.once(signal, () => {
      stop(signal).catch((error: unknown) => {
        log.error({ err: error }, 'stopping failed');
        process.exit(1);
      });
    });
  }
}
