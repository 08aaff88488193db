import { report } from '../setup/report.mjs';
import type { Counts, PartResult } from './suite';

/** Says how a part ended, and what it printed if it failed. */
export function tellResult({ name, counts, output, seconds, skippedBecause }: PartResult): void {
  if (skippedBecause) report(`skipped: ${name}: ${skippedBecause}`);
  else if (counts.failed > 0) report(`${output.trimEnd()}\nfailed: ${name}`);
  else report(`passed: ${name} (${seconds.toFixed(1)} s)`);
}

/**
 * Ends a run: what failed, once more, since its part's output may be pages above; a table of the
 * parts; and alone on the last line the sum of all tests.
 */
export function tellSummary(results: PartResult[]): Counts {
  const width = Math.max(...results.map(({ name }) => name.length));
  for (const { name, failures = [] } of results) {
    for (const failure of failures) report(`\nfailed in ${name}: ${failure}`);
  }
  report('');
  for (const { name, counts, seconds } of results) {
    const time = `${seconds.toFixed(1)} s`.padStart(8);
    report(`${name.padEnd(width)} ${time}  ${describeCounts(counts)}`);
  }
  const sum = sumCounts(results.map(({ counts }) => counts));
  report(`\n${describeCounts(sum)}`);
  return sum;
}

export function describeCounts({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

function sumCounts(all: Counts[]): Counts {
  return all.reduce((sum, counts) => ({
    passed: sum.passed + counts.passed,
    failed: sum.failed + counts.failed,
    skipped: sum.skipped + counts.skipped,
  }));
}
