import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { findFreePort } from '../../scripts/test/test-server';
import { useServer as withServer } from '../../scripts/test/use-server';
import { median } from '../measure/percentiles';
import { Random } from '../measure/random';
import { ageLeftovers } from './app/age-leftovers';
import { runDueJobs } from './app/keep-house';
import { killApp } from './app/kill-app';
import { type App, makeApp } from './app/make-app';
import { waitUntilQuiet } from './app/wait-until-quiet';
import { answeredAt } from './audit/check-answers';
import { countStrays } from './audit/check-photos';
import { compare } from './audit/compare';
import { makeEvidenceFolder, writeEvidence } from './audit/evidence';
import type { Findings } from './audit/findings';
import { withDatabase } from './audit/open-database';
import { readStore, type Store } from './audit/read-store';
import { playPeople } from './people/play-people';
import type { Cut } from './power/cut-power';
import type { Ledger } from './twin/ledger';
import { startTwilioTwin, type TwilioTwin } from './twin/twilio-twin';

export interface ChaosPlan {
  seed: number;
  kills: number;
  /** None: the embedded database. */
  databaseUrl: string | null;
  /** With workers, they are killed and the web process is not. */
  workers: number;
  /** The longest that a person rests between two messages. */
  pauseMsMax: number;
  /** How long what is left may take after the last kill. */
  quietWithinMs: number;
}

export interface ChaosRun {
  seed: number;
  ledger: Ledger;
  store: Store;
  findings: Findings;
  strays: number;
  kills: number;
  cuts: Cut[];
  crashes: number;
  stopsForced: number;
  isQuiet: boolean;
  /** Of messages whose webhook was taken, and of those that had to be looked for. */
  longestSilenceMs: { taken: number; lookedFor: number };
  startMs: number;
  seconds: number;
  /** Where something was wrong: what the application said, and what both sides hold. */
  evidenceFolder: string | null;
}

/** Twilio's webhook and its fallback have 15 s each; this is a little more than the app waits. */
const settledAfterMs = 42_000;

/** People write, the application is killed again and again, and in the end both sides are compared. */
export async function runChaos(plan: ChaosPlan): Promise<ChaosRun> {
  const port = await findFreePort();
  return withServer(makeEvidenceFolder, async ({ folder, keep }) =>
    withServer(
      () => startTwilioTwin(plan.seed, `http://127.0.0.1:${port}`),
      async (twin) => {
        const { account } = twin;
        const app = makeApp({ ...plan, folder, port, account });
        const run = await withServer(
          async () => ({ stop: () => app.stop() }),
          () => playAndKill(plan, twin, app, folder),
        );
        if (twin.ledger.problems.length > 0) throw new Error(twin.ledger.problems.join('\n'));
        if (isFaultless(run)) return run;
        writeEvidence(folder, run.ledger, run.store);
        return { ...run, evidenceFolder: keep() };
      },
    ),
  );
}

async function playAndKill(
  plan: ChaosPlan,
  twin: TwilioTwin,
  app: App,
  folder: string,
): Promise<ChaosRun> {
  const startedAt = Date.now();
  await app.start();
  const crowd = playPeople(twin, plan.seed, plan.pauseMsMax);
  await killApp(app, plan.kills, new Random(plan.seed + 2));
  await crowd.sendHome();
  await waitUntilListed(twin.ledger);
  // A clean stop, which must lose nothing either; the start after it looks for what never arrived.
  await app.stop();
  const mediaFolder = path.join(folder, 'data', 'media');
  await withDatabase(plan.databaseUrl, folder, (query) => ageLeftovers(query, mediaFolder));
  await app.start();
  await crowd.sendOneMore();
  const isQuiet = await waitUntilQuiet(app, twin.ledger, plan.quietWithinMs);
  const quietAt = new Date();
  await runDueJobs(app);
  await app.stop();
  await twin.settle();
  const store = await withDatabase(plan.databaseUrl, folder, (query) =>
    readStore(query, mediaFolder, quietAt),
  );
  const described = crowd.people.flatMap((person) => person.described);
  const victims = [app.web, ...app.workers];
  const sum = (of: 'kills' | 'crashes' | 'stopsForced') =>
    victims.reduce((total, victim) => total + victim[of], 0);
  return {
    seed: plan.seed,
    ledger: twin.ledger,
    store,
    findings: compare(twin.ledger, store, described),
    strays: countStrays(described, store),
    kills: sum('kills'),
    cuts: app.cuts,
    crashes: sum('crashes'),
    stopsForced: sum('stopsForced'),
    isQuiet,
    longestSilenceMs: longestSilence(twin.ledger, store),
    startMs: median(app.web.startsMs),
    seconds: (Date.now() - startedAt) / 1000,
    evidenceFolder: null,
  };
}

/** A message that never arrived is looked for once its webhook and the fallback cannot come any more. */
async function waitUntilListed(ledger: Ledger): Promise<void> {
  const missing = [...ledger.inbound.values()].filter(({ takenAt }) => takenAt === null);
  const newest = Math.max(0, ...missing.map(({ sentAt }) => sentAt.getTime()));
  await wait(Math.max(0, newest + settledAfterMs - Date.now()));
}

function longestSilence(ledger: Ledger, store: Store) {
  const answers = answeredAt(ledger, store);
  const longest = { taken: 0, lookedFor: 0 };
  for (const { sid, sentAt, isLost } of ledger.inbound.values()) {
    const silenceMs = (answers.get(sid) ?? sentAt).getTime() - sentAt.getTime();
    const kind = isLost ? 'lookedFor' : 'taken';
    longest[kind] = Math.max(longest[kind], silenceMs);
  }
  return longest;
}

function isFaultless({ findings, isQuiet, crashes, stopsForced }: ChaosRun): boolean {
  return findings.count === 0 && isQuiet && crashes + stopsForced === 0;
}
