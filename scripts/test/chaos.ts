import { chaosBench } from '../../bench/chaos/chaos-bench';
import { printReport } from '../../bench/measure/print-report';
import type { Outcome } from '../suites/suite';

/** Kills the production server on both engines; each thing that must not happen is one test. */
export async function testChaos(): Promise<Outcome> {
  const report = await chaosBench.run();
  // Also when all went well: "nothing lost" says little without how much could have been.
  printReport(report);
  const missed = report.goals.filter(({ isMet }) => !isMet);
  return {
    counts: { passed: report.goals.length - missed.length, failed: missed.length, skipped: 0 },
    output: missed.map(({ what, measured }) => `${what}: ${measured}`).join('\n'),
  };
}
