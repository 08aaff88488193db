/**
 * Nothing lost, nothing said twice: fifty people write to the production server through a Twilio
 * that fails, while it is killed with SIGKILL at random moments and started again. What Twilio saw
 * is then compared with what the database and the media folder hold.
 *
 * Both engines' runs share the machine, each with a Twilio of its own: most of a run is waiting.
 * CHAOS_SEED repeats a run's people and faults (not its timing), CHAOS_KILLS sets the number of
 * kills on each engine, CHAOS_ENGINE (pglite or postgres) runs one engine alone.
 */
import { buildPagesWhenStale } from '../../scripts/server/build-pages';
import { startPostgres } from '../../scripts/test/postgres';
import { useServer as withServer } from '../../scripts/test/use-server';
import type { Bench, Report } from '../bench';
import { reportChaos } from './report-chaos';
import { type ChaosPlan, type ChaosRun, runChaos } from './run-chaos';

const shortKills = 10;
const longKills = 200;
const workerKills = 40;
const seedMax = 2 ** 31;

type ChaosEngine = 'pglite' | 'postgres';
const engineNames: Record<ChaosEngine, string> = { pglite: 'PGlite', postgres: 'PostgreSQL' };
type Pace = Pick<ChaosPlan, 'kills' | 'workers' | 'pauseMsMax' | 'quietWithinMs'>;

/** Minutes at most, so that `npm test` can hold it on both engines. */
const short: Pace = { kills: shortKills, workers: 0, pauseMsMax: 30_000, quietWithinMs: 60_000 };
/** People who write for a quarter of an hour rest longer: a person is sent one message in 6 s. */
const long: Pace = { kills: longKills, workers: 0, pauseMsMax: 50_000, quietWithinMs: 300_000 };
const workers: Pace = { ...long, kills: workerKills, workers: 2, pauseMsMax: 25_000 };

export const chaosBench: Bench = {
  name: 'chaos',
  about: `50 people, ${shortKills} kills on each engine, a Twilio that fails`,
  onlyByName: true,
  run: () => runOn(['pglite', 'postgres'], short),
};

export const chaosLongBench: Bench = {
  name: 'chaos-long',
  about: `50 people, ${longKills} kills on each engine, a Twilio that fails`,
  onlyByName: true,
  run: () => runOn(['pglite', 'postgres'], long),
};

export const chaosWorkersBench: Bench = {
  name: 'chaos-workers',
  about: `50 people, two workers on PostgreSQL, ${workerKills} times one of them is killed`,
  onlyByName: true,
  run: () => runOn(['postgres'], workers),
};

async function runOn(engines: ChaosEngine[], pace: Pace): Promise<Report> {
  await buildPagesWhenStale(process.cwd());
  const { CHAOS_SEED, CHAOS_KILLS, CHAOS_ENGINE } = process.env;
  const seed = CHAOS_SEED ? Number(CHAOS_SEED) : Math.floor(Math.random() * seedMax);
  const plan = { ...pace, seed, ...(CHAOS_KILLS && { kills: Number(CHAOS_KILLS) }) };
  const chosen = engines.filter((engine) => !CHAOS_ENGINE || engine === CHAOS_ENGINE);
  // All are awaited before one may fail the whole: none may be left running.
  const settled = await Promise.allSettled(chosen.map((engine) => runOnEngine(engine, plan)));
  const runs = settled.map((result, index) => {
    if (result.status === 'rejected') throw result.reason;
    return [engineNames[chosen[index] ?? 'pglite'], result.value] as const;
  });
  return reportChaos(new Map(runs));
}

function runOnEngine(engine: ChaosEngine, plan: Omit<ChaosPlan, 'databaseUrl'>): Promise<ChaosRun> {
  if (engine === 'pglite') return runChaos({ ...plan, databaseUrl: null });
  return withServer(startPostgres, ({ url }) => runChaos({ ...plan, databaseUrl: url }));
}
