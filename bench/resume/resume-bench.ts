/**
 * How long a turn stands still when its process is killed: with the embedded engine until the same
 * process is back, with two processes on one PostgreSQL until the other one takes it. Killed is
 * whoever has just asked the model, so that the turn is in its middle; it goes on when the model is
 * asked again.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { request } from 'undici';
import { buildPagesWhenStale } from '../../scripts/server/build-pages';
import { startPostgres } from '../../scripts/test/postgres';
import { findFreePort } from '../../scripts/test/test-server';
import { useServer as withServer } from '../../scripts/test/use-server';
import type { Bench, Report } from '../bench';
import { postAll } from '../servers/post-all';
import { runServer } from '../servers/run-server';
import { makeSignedMessages } from '../servers/signed-messages';
import { variablesOf } from '../servers/start-app';
import { startModel } from '../servers/start-model';
import { startTwilioAccount, type TwilioAccount } from '../servers/twilio-account';

const rounds = 5;
const embeddedGoalSeconds = 2;
const workersGoalSeconds = 15;
/** A turn that does not go on ends the benchmark, not the day. */
const patienceMs = 60_000;

export const resumeBench: Bench = {
  name: 'resume',
  about: 'how long a turn stands still when its process is killed',
  async run() {
    await buildPagesWhenStale(process.cwd());
    return withServer(startTwilioAccount, async ({ account }) => {
      const gate = new Gate();
      const modelPort = await findFreePort();
      return withServer(
        () => startModel(modelPort, (asked) => gate.pass(asked)),
        async () => {
          const world = { account, gate, modelPort };
          const embedded = await killEmbedded(world);
          const workers = await withServer(
            () => startPostgres({ isDurable: true }),
            ({ url }) => killWorkers(world, url),
          );
          return report(embedded, workers);
        },
      );
    });
  },
};

interface World {
  account: TwilioAccount;
  gate: Gate;
  modelPort: number;
}

/** Where the model's requests pass: the first one of a round never gets its answer. */
class Gate {
  private readonly asked: { path: string; atMs: number }[] = [];
  private waiting: (() => void) | null = null;
  private holdsNext = false;

  holdNext(): void {
    this.asked.length = 0;
    this.holdsNext = true;
  }

  async pass(asked: string): Promise<void> {
    this.asked.push({ path: asked, atMs: performance.now() });
    this.waiting?.();
    if (!this.holdsNext) return;
    this.holdsNext = false;
    await new Promise(() => undefined);
  }

  /** The nth request since `holdNext`, from 0, when it has come. */
  async request(n: number): Promise<{ path: string; atMs: number }> {
    const limit = Date.now() + patienceMs;
    for (;;) {
      const found = this.asked[n];
      if (found) return found;
      if (Date.now() > limit) throw new Error(`The model was not asked ${n + 1} times.`);
      await new Promise<void>((resolve) => {
        this.waiting = resolve;
        setTimeout(resolve, 1000);
      });
    }
  }
}

interface App {
  url: string;
  kill(): Promise<void>;
  stop(): Promise<void>;
}

/** @param name tells its requests to the model from another's */
async function startNamed(
  { account, modelPort }: World,
  { name, port, dataDir, database }: AppPlace,
): Promise<App> {
  const origin = `http://127.0.0.1:${port}`;
  const isReady = async () => {
    const { statusCode, body } = await request(`${origin}/readyz`);
    await body.dump();
    if (statusCode !== 200) throw new Error('It is not ready.');
  };
  const next = path.resolve('node_modules/next/dist/bin/next');
  const server = await runServer([next, 'start', '-H', '127.0.0.1', '-p', String(port)], isReady, {
    ...variablesOf(database, account, origin, port),
    ACERVO_DATA_DIR: dataDir,
    OPENAI_API_KEY: 'none',
    OPENAI_BASE_URL: `http://127.0.0.1:${modelPort}/${name}`,
  });
  const kill = async () => {
    process.kill(server.pid, 'SIGKILL');
    await server.stop();
  };
  return { url: `${origin}/whatsapp`, kill, stop: server.stop };
}

interface AppPlace {
  name: string;
  port: number;
  dataDir: string;
  /** Empty for the embedded engine. */
  database: string;
}

async function makePlace(name: string, database: string): Promise<AppPlace> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'acervo-bench-'));
  return { name, port: await findFreePort(), dataDir, database };
}

/** Each round has a sender of its own, whom no earlier turn makes wait. */
async function writeAs(account: TwilioAccount, url: string, sender: number): Promise<void> {
  const messages = makeSignedMessages(account, url, sender + 1, { withPhotos: false });
  await postAll(url, messages.slice(-1));
}

/** @returns seconds from each kill to the model's being asked again, start of the process included */
async function killEmbedded(world: World): Promise<number[]> {
  const place = await makePlace('embedded', '');
  let app = await startNamed(world, place);
  const found: number[] = [];
  try {
    for (let round = 0; round < rounds; round++) {
      world.gate.holdNext();
      await writeAs(world.account, app.url, round);
      await world.gate.request(0);
      const killedAtMs = performance.now();
      await app.kill();
      app = await startNamed(world, place);
      const { atMs } = await world.gate.request(1);
      found.push((atMs - killedAtMs) / 1000);
    }
  } finally {
    await app.stop();
    rmSync(place.dataDir, { recursive: true, force: true });
  }
  return found;
}

/** @returns seconds from each kill to the model's being asked again */
async function killWorkers(world: World, database: string): Promise<number[]> {
  const places = [await makePlace('a', database), await makePlace('b', database)];
  const apps = new Map<string, App>();
  const found: number[] = [];
  try {
    for (const place of places) apps.set(place.name, await startNamed(world, place));
    for (let round = 0; round < rounds; round++) {
      world.gate.holdNext();
      const [entrance] = apps.values();
      await writeAs(world.account, entrance?.url ?? '', round);
      const first = await world.gate.request(0);
      const victim = places.find(({ name }) => first.path.startsWith(`/${name}/`));
      if (!victim) throw new Error(`Nobody known asked for ${first.path}.`);
      const killedAtMs = performance.now();
      await apps.get(victim.name)?.kill();
      const { atMs } = await world.gate.request(1);
      found.push((atMs - killedAtMs) / 1000);
      apps.set(victim.name, await startNamed(world, victim));
    }
  } finally {
    for (const app of apps.values()) await app.stop();
    for (const { dataDir } of places) rmSync(dataDir, { recursive: true, force: true });
  }
  return found;
}

function report(embedded: number[], workers: number[]): Report {
  const longest = Math.max(...embedded);
  const elsewhere = Math.max(...workers);
  const report = (seconds: number) => seconds.toFixed(2);
  return {
    headings: ['killed', 'round', 'standstill, s'],
    rows: [
      ...embedded.map((seconds, n) => ['embedded', String(n + 1), report(seconds)]),
      ...workers.map((seconds, n) => ['one of two', String(n + 1), report(seconds)]),
    ],
    goals: [
      {
        what: `the embedded engine goes on within ${embeddedGoalSeconds} s of the kill`,
        measured: `${report(longest)} s at most`,
        isMet: longest < embeddedGoalSeconds,
      },
      {
        what: `another process goes on within ${workersGoalSeconds} s`,
        measured: `${report(elsewhere)} s at most`,
        isMet: elsewhere < workersGoalSeconds,
      },
    ],
    notes: ['The standstill of the embedded engine holds the start of its process.'],
  };
}
