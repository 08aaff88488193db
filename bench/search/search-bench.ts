/**
 * Finding photos among 100,000 descriptions, through the verbs that the assistant and the pages
 * call. One owner has a fifth of them and asks; that is the hardest place in a collection. On
 * PostgreSQL with its defaults, and for information on the embedded engine with fewer rows, because
 * it takes several times as long to fill.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runProgram } from '../../scripts/suites/run-program';
import { testEnvironment } from '../../scripts/suites/test-environment';
import { startPostgres } from '../../scripts/test/postgres';
import { useServer as withServer } from '../../scripts/test/use-server';
import type { Bench, Goal, Report } from '../bench';
import { ms } from '../measure/print-report';
import { type Measured, measuredSchema } from './measured';

const descriptions = 100_000;
const embeddedDescriptions = 20_000;
const p95GoalMs = 30;

export const searchBench: Bench = {
  name: 'search',
  about: `finding photos among ${descriptions} descriptions on PostgreSQL, against ILIKE`,
  async run() {
    const measured = await withServer(startPostgres, ({ url }) =>
      measure(descriptions, { DATABASE_URL: url }),
    );
    return { ...reportOf(measured), goals: [goalOf(measured)] };
  },
};

export const searchEmbeddedBench: Bench = {
  name: 'search-embedded',
  about: `the same among ${embeddedDescriptions} on PGlite, for information`,
  run: async () => reportOf(await measure(embeddedDescriptions, {})),
};

async function measure(count: number, database: Record<string, string>): Promise<Measured> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'acervo-bench-'));
  try {
    const args = [
      '--conditions=react-server',
      '--import=tsx',
      'bench/search/measure-search.ts',
      String(count),
    ];
    const { exitCode, output } = await runProgram(process.execPath, args, {
      ...testEnvironment(),
      ...database,
      ACERVO_DATA_DIR: dataDir,
      ACERVO_LOG_LEVEL: 'error',
    });
    if (exitCode !== 0) throw new Error(`Measuring failed:\n${output}`);
    return measuredSchema.parse(JSON.parse(output.trim().split('\n').at(-1) ?? ''));
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

function reportOf(measured: Measured): Report {
  return {
    headings: ['', 'p50 ms', 'p95 ms', 'p99 ms', 'ILIKE p50 ms', 'times faster'],
    rows: measured.kinds.map(({ name, p50, p95, p99, plainP50 }) => [
      name,
      ms(p50),
      ms(p95),
      ms(p99),
      plainP50 === null ? '-' : ms(plainP50),
      plainP50 === null ? '-' : (plainP50 / p50).toFixed(1),
    ]),
    goals: [],
    notes: [`${measured.descriptions} descriptions, ${measured.images} photos, 402 people.`],
  };
}

function goalOf({ kinds }: Measured): Goal {
  const people = kinds.filter(({ by }) => by === 'person');
  const worst = people.toSorted((a, b) => b.p95 - a.p95)[0];
  return {
    what: `p95 < ${p95GoalMs} ms for everything that a person asks`,
    measured: worst ? `${ms(worst.p95)} ms, ${worst.name}` : 'nothing',
    isMet: people.every(({ p95 }) => p95 < p95GoalMs),
  };
}
