import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readOutcome, readPlaywrightCounts, readVitestCounts } from './reports';

const folder = mkdtempSync(path.join(tmpdir(), 'acervo-reports-'));
afterAll(() => rmSync(folder, { recursive: true }));

function vitestReport(passed: number, failed: number): string {
  const file = path.join(folder, `${passed}-${failed}.json`);
  const counts = { numPassedTests: passed, numFailedTests: failed };
  writeFileSync(file, JSON.stringify({ ...counts, numPendingTests: 2, numTodoTests: 0 }));
  return file;
}

const outcome = (exitCode: number, file: string) =>
  readOutcome({ exitCode, output: '' }, file, readVitestCounts).counts;

test('a run that ends badly is never counted as without failure', () => {
  expect(outcome(1, vitestReport(3, 0)).failed).toBe(1);
  expect(outcome(0, vitestReport(0, 0)).failed).toBe(1);
  expect(outcome(0, path.join(folder, 'never-written.json')).failed).toBe(1);
});

test('counts are taken as the report gives them', () => {
  expect(outcome(1, vitestReport(3, 4))).toEqual({ passed: 3, failed: 4, skipped: 2 });
  expect(outcome(0, vitestReport(3, 0))).toEqual({ passed: 3, failed: 0, skipped: 2 });
});

test('a journey that passed at its second try has failed', () => {
  const stats = { expected: 5, unexpected: 1, flaky: 2, skipped: 1 };
  expect(readPlaywrightCounts({ stats })).toEqual({ passed: 5, failed: 3, skipped: 1 });
});
