/**
 * `npm run bench` runs every benchmark, `npm run bench -- webhook` one of them.
 * Promises figures of this very run: what is compared is measured in it, by turns, so that a busy
 * machine slows both alike. Prints, and writes nothing else. A goal that is missed is said; it is
 * no failure, because a ratio on a shared machine is no test.
 */

import { report } from '../scripts/setup/report.mjs';
import { exitWith, SetupProblem } from '../scripts/setup/setup-problem.mjs';
import { stopPrograms } from '../scripts/suites/run-program';
import { SuiteUnavailable } from '../scripts/suites/suite';
import { stopServers } from '../scripts/test/test-server';
import type { Bench } from './bench';
import { chaosBench, chaosLongBench, chaosWorkersBench } from './chaos/chaos-bench';
import { duplicatesBench } from './duplicates/duplicates-bench';
import { exportBench } from './export/export-bench';
import { floodBench } from './flood/flood-bench';
import { galleryBench } from './gallery/gallery-bench';
import { lighthouseBench } from './gallery/lighthouse-bench';
import { ingestBench } from './ingest/ingest-bench';
import { describeMachine, printReport } from './measure/print-report';
import { readingBench } from './reading/reading-bench';
import { resumeBench } from './resume/resume-bench';
import { searchBench, searchEmbeddedBench } from './search/search-bench';
import { semanticBench, vectorIndexBench } from './semantic/semantic-bench';
import { similarBench } from './similar/similar-bench';
import { stallBench } from './stall/stall-bench';
import { turnBench } from './turn/turn-bench';
import { webhookEmbeddedBench } from './webhook/embedded-bench';
import { webhookBench } from './webhook/webhook-bench';

const benches: Bench[] = [
  webhookBench,
  webhookEmbeddedBench,
  floodBench,
  turnBench,
  resumeBench,
  searchBench,
  searchEmbeddedBench,
  ingestBench,
  exportBench,
  duplicatesBench,
  similarBench,
  readingBench,
  stallBench,
  galleryBench,
  lighthouseBench,
  semanticBench,
  vectorIndexBench,
  chaosBench,
  chaosLongBench,
  chaosWorkersBench,
];

await exitWith(async () => {
  const wanted = process.argv.slice(2);
  const chosen = benches.filter(({ name, onlyByName }) =>
    wanted.length === 0 ? !onlyByName : wanted.includes(name),
  );
  if (chosen.length < wanted.length) {
    throw new SetupProblem(`The benchmarks are: ${benches.map(({ name }) => name).join(', ')}.`);
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      stopPrograms();
      stopServers().finally(() => process.exit(1));
    });
  }
  report(describeMachine());
  for (const bench of chosen) await runBench(bench);
  return 0;
});

async function runBench(bench: Bench): Promise<void> {
  report(`\n${bench.name}: ${bench.about}`);
  try {
    printReport(await bench.run());
  } catch (error) {
    if (!(error instanceof SuiteUnavailable)) throw error;
    report(`  skipped: ${error.message}`);
  }
}
