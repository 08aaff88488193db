import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Counts, Outcome } from './part';
import type { ProgramResult } from './run-program';

const vitestSchema = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  numPendingTests: z.int(),
  numTodoTests: z.int(),
});

const playwrightSchema = z.object({
  stats: z.object({
    expected: z.int(),
    unexpected: z.int(),
    flaky: z.int(),
    skipped: z.int(),
  }),
});

/** The counts of Vitest's JSON report. */
export function readVitestCounts(report: unknown): Counts {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } =
    vitestSchema.parse(report);
  return {
    passed: numPassedTests,
    failed: numFailedTests,
    skipped: numPendingTests + numTodoTests,
  };
}

/** The counts of Playwright's JSON report; a test that passed at its second try has failed. */
export function readPlaywrightCounts(report: unknown): Counts {
  const { expected, unexpected, flaky, skipped } = playwrightSchema.parse(report).stats;
  return { passed: expected, failed: unexpected + flaky, skipped };
}

/**
 * What a test runner did, by its report. One that failed without a failed test (a file that does
 * not load, an error outside of any test) or wrote no report counts as one failure.
 */
export function readOutcome(
  { exitCode, output }: ProgramResult,
  reportFile: string,
  readCounts: (report: unknown) => Counts,
): Outcome {
  const counts = existsSync(reportFile)
    ? readCounts(JSON.parse(readFileSync(reportFile, 'utf8')))
    : { passed: 0, failed: 0, skipped: 0 };
  const isUncounted = counts.failed === 0 && (exitCode !== 0 || counts.passed === 0);
  return { counts: isUncounted ? { ...counts, failed: 1 } : counts, output };
}
