import { randomBytes } from 'node:crypto';
import path from 'node:path';
import type { Random } from '../../measure/random';
import { variablesOf } from '../../servers/start-app';
import type { TwilioAccount } from '../../servers/twilio-account';
import { type Cut, cutPower } from '../power/cut-power';
import { Victim } from './victim';

/** What was written while it was gone comes in all at once. */
const askTimeoutMs = 10_000;

export interface App {
  web: Victim;
  /** Processes that only take turns, beside the web process. */
  workers: Victim[];
  origin: string;
  operatorKey: string;
  cronSecret: string;
  logFile: string;
  /** What each power cut found unsynced; a PostgreSQL of its own has none. */
  cuts: Cut[];
  /** Takes back what a killed process has never synced; only of an embedded database. */
  cutPower(random: Random): void;
  /** Clean, one after the other. */
  stop(): Promise<void>;
  start(): Promise<void>;
}

export interface AppOptions {
  folder: string;
  port: number;
  account: TwilioAccount;
  /** None: the embedded database. */
  databaseUrl: string | null;
  workers: number;
}

/** The production server as `npm start` runs it, and `npm run worker` beside it; nothing of the twin. */
export function makeApp({ folder, port, account, databaseUrl, workers }: AppOptions): App {
  const origin = `http://127.0.0.1:${port}`;
  const operatorKey = randomBytes(24).toString('base64url');
  const cronSecret = randomBytes(24).toString('base64url');
  const logFile = path.join(folder, 'app.log');
  const dataDir = path.join(folder, 'data');
  const record = path.join(folder, 'record');
  // What is written is written down, so that power cuts can be played.
  const recording = databaseUrl
    ? { flags: [], variables: {} }
    : {
        flags: [`--import=${path.resolve('bench/chaos/power/record-writes.mjs')}`],
        // With the folder above: the first start makes the data directory, and must sync its name.
        variables: { POWER_FOLDER: folder, POWER_RECORD: record },
      };
  const cuts: Cut[] = [];
  const variables = {
    // The embedded database is what is left when none is named.
    ...variablesOf(databaseUrl ?? '', account, origin, port),
    ACERVO_DATA_DIR: dataDir,
    ACERVO_OPERATOR_KEY: operatorKey,
    CRON_SECRET: cronSecret,
    NEXT_MANUAL_SIG_HANDLE: 'true', // as `npm start` has it: the server ends when its turns have
  };
  const next = path.resolve('node_modules/next/dist/bin/next');
  const web = new Victim({
    args: [...recording.flags, next, 'start', '-H', '127.0.0.1', '-p', String(port)],
    variables: { ...variables, ...recording.variables },
    logFile,
    isReady: () => isReady(`${origin}/readyz`),
  });
  // Nobody talks to a worker.
  const workerArgs = ['--conditions=react-server', '--import=tsx', 'scripts/worker.ts'];
  const workerVictims = Array.from(
    { length: workers },
    () => new Victim({ args: workerArgs, variables, logFile, isReady: async () => true }),
  );
  return {
    web,
    workers: workerVictims,
    origin,
    operatorKey,
    cronSecret,
    logFile,
    cuts,
    cutPower(random) {
      if (!databaseUrl) cuts.push(cutPower(record, random));
    },
    async start() {
      await web.waitUntilReady();
      for (const worker of workerVictims) worker.start();
    },
    async stop() {
      await Promise.all([web, ...workerVictims].map((victim) => victim.stop()));
    },
  };
}

async function isReady(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(askTimeoutMs) });
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false; // it is not there yet
  }
}
