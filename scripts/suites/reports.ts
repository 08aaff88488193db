import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { z } from 'zod';
import type { ProgramResult } from './run-program';
import type { Counts, Outcome } from './suite';

/** What a test runner's report says: how many tests ended how, and which failed. */
export interface Report {
  counts: Counts;
  failures: string[];
}

const vitestSchema = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  numPendingTests: z.int(),
  numTodoTests: z.int(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string(),
      assertionResults: z.array(
        z.object({
          fullName: z.string(),
          status: z.string(),
          failureMessages: z.array(z.string()).nullish(),
        }),
      ),
    }),
  ),
});

/** Vitest's JSON report. A file that does not load is a failure of its own. */
export function readVitestReport(report: unknown): Report {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } =
    vitestSchema.parse(report);
  const failures = testResults.flatMap(({ name, status, message, assertionResults }) => {
    const file = path.relative(process.cwd(), name);
    const failed = assertionResults
      .filter((test) => test.status === 'failed')
      .map(({ fullName, failureMessages }) =>
        describeFailure(`${file}: ${fullName}`, failureMessages?.[0]),
      );
    const isBroken = status === 'failed' && failed.length === 0;
    return isBroken ? [describeFailure(file, message)] : failed;
  });
  const counts = {
    passed: numPassedTests,
    failed: numFailedTests,
    skipped: numPendingTests + numTodoTests,
  };
  return { counts, failures };
}

const playwrightSuiteSchema = z.object({
  get suites() {
    return z.array(playwrightSuiteSchema).optional();
  },
  specs: z.array(
    z.object({
      title: z.string(),
      file: z.string(),
      tests: z.array(
        z.object({
          projectName: z.string(),
          status: z.enum(['expected', 'unexpected', 'flaky', 'skipped']),
          results: z.array(z.object({ error: z.object({ message: z.string() }).optional() })),
        }),
      ),
    }),
  ),
});

const playwrightSchema = z.object({
  stats: z.object({
    expected: z.int(),
    unexpected: z.int(),
    flaky: z.int(),
    skipped: z.int(),
  }),
  suites: z.array(playwrightSuiteSchema),
});

/** Playwright's JSON report; a test that passed at its second try has failed. */
export function readPlaywrightReport(report: unknown): Report {
  const { stats, suites } = playwrightSchema.parse(report);
  const failures = suites.flatMap(listSpecs).flatMap(({ title, file, tests }) =>
    tests
      .filter(({ status }) => status === 'unexpected' || status === 'flaky')
      .map(({ projectName, results }) => {
        const message = results.find(({ error }) => error)?.error?.message;
        return describeFailure(`${file} (${projectName}): ${title}`, message);
      }),
  );
  const { expected, unexpected, flaky, skipped } = stats;
  return { counts: { passed: expected, failed: unexpected + flaky, skipped }, failures };
}

type PlaywrightSuite = z.infer<typeof playwrightSuiteSchema>;

function listSpecs({ suites = [], specs }: PlaywrightSuite): PlaywrightSuite['specs'] {
  return [...specs, ...suites.flatMap(listSpecs)];
}

function describeFailure(test: string, message = ''): string {
  const [firstLine = ''] = stripVTControlCharacters(message).trim().split('\n');
  return firstLine === '' ? test : `${test}\n  ${firstLine}`;
}

/**
 * What a test runner did, by its report. One that failed without a failed test (a file that does
 * not load, an error outside of any test) or wrote no report counts as one failure.
 */
export function readOutcome(
  { exitCode, output }: ProgramResult,
  reportFile: string,
  readReport: (report: unknown) => Report,
): Outcome {
  const { counts, failures } = existsSync(reportFile)
    ? readReport(JSON.parse(readFileSync(reportFile, 'utf8')))
    : { counts: { passed: 0, failed: 0, skipped: 0 }, failures: [] };
  const isUncounted = counts.failed === 0 && (exitCode !== 0 || counts.passed === 0);
  return { counts: isUncounted ? { ...counts, failed: 1 } : counts, output, failures };
}
