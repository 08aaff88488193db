import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readOutcome, readPlaywrightReport, readVitestReport } from './reports';

const folder = mkdtempSync(path.join(tmpdir(), 'acervo-reports-'));
afterAll(() => rmSync(folder, { recursive: true }));

function vitestReport(passed: number, failed: number): string {
  const file = path.join(folder, `${passed}-${failed}.json`);
  const counts = { numPassedTests: passed, numFailedTests: failed };
  const report = { ...counts, numPendingTests: 2, numTodoTests: 0, testResults: [] };
  writeFileSync(file, JSON.stringify(report));
  return file;
}

const outcome = (exitCode: number, file: string) =>
  readOutcome({ exitCode, output: '' }, file, readVitestReport).counts;

test('a run that ends badly is never counted as without failure', () => {
  expect(outcome(1, vitestReport(3, 0)).failed).toBe(1);
  expect(outcome(0, vitestReport(0, 0)).failed).toBe(1);
  expect(outcome(0, path.join(folder, 'never-written.json')).failed).toBe(1);
});

test('counts are taken as the report gives them', () => {
  expect(outcome(1, vitestReport(3, 4))).toEqual({ passed: 3, failed: 4, skipped: 2 });
  expect(outcome(0, vitestReport(3, 0))).toEqual({ passed: 3, failed: 0, skipped: 2 });
});

test('a journey that passed at its second try has failed, and is named with what it said first', () => {
  const stats = { expected: 5, unexpected: 0, flaky: 1, skipped: 1 };
  const results = [{ error: { message: '\u001b[31mNo photo.\u001b[39m\n  at line 3' } }, {}];
  const spec = (title: string, status: string) => ({
    title,
    file: 'gallery/bin.spec.ts',
    tests: [{ projectName: 'phone', status, results }],
  });
  const inner = { specs: [spec('goes to the bin', 'flaky'), spec('stays', 'expected')] };
  expect(readPlaywrightReport({ stats, suites: [{ specs: [], suites: [inner] }] })).toEqual({
    counts: { passed: 5, failed: 1, skipped: 1 },
    failures: ['gallery/bin.spec.ts (phone): goes to the bin\n  No photo.'],
  });
});

test('a failed test is named with its file, and so is a file that does not load', () => {
  const counts = { numPassedTests: 1, numFailedTests: 1, numPendingTests: 0, numTodoTests: 0 };
  const result = (fullName: string, status: string, failureMessages: string[]) => ({
    fullName,
    status,
    failureMessages,
  });
  const testResults = [
    {
      name: path.resolve('lib/bin.test.ts'),
      status: 'failed',
      message: '',
      assertionResults: [
        result('keeps', 'failed', ['Error: lost\nat x']),
        result('sees', 'passed', []),
      ],
    },
    {
      name: path.resolve('lib/torn.test.ts'),
      status: 'failed',
      message: 'No such module',
      assertionResults: [],
    },
  ];
  expect(readVitestReport({ ...counts, testResults }).failures).toEqual([
    'lib/bin.test.ts: keeps\n  Error: lost',
    'lib/torn.test.ts\n  No such module',
  ]);
});
