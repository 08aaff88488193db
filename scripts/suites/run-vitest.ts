import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readOutcome, readVitestReport } from './reports';
import { runProgram } from './run-program';
import type { Outcome } from './suite';
import { testEnvironment } from './test-environment';

/** Runs Vitest with `args`; `env` holds the servers that the tests may use. */
export async function runVitest(
  args: string[],
  env: Record<string, string> = {},
): Promise<Outcome> {
  const folder = mkdtempSync(path.join(tmpdir(), 'acervo-vitest-'));
  const report = path.join(folder, 'report.json');
  try {
    const result = await runProgram(
      process.execPath,
      [
        'node_modules/vitest/vitest.mjs',
        'run',
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${report}`,
        ...args,
      ],
      { ...testEnvironment(), ACERVO_DATA_DIR: path.join(folder, 'data'), ...env },
    );
    return readOutcome(result, report, readVitestReport);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
