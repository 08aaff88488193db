import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readOutcome, readPlaywrightReport } from '../suites/reports';
import { runProgram } from '../suites/run-program';
import type { Outcome } from '../suites/suite';
import { testEnvironment } from '../suites/test-environment';
import { findChromium } from './chromium';
import { findFreePort } from './test-server';

/**
 * Runs Playwright against the production build, with a collection of its own. Looking at every photo
 * takes all of a small machine: it is on for the journeys that are about it, and off for the others.
 */
export async function runJourneys(models: 'on' | 'off'): Promise<Outcome> {
  const browser = await findChromium();
  const folder = mkdtempSync(path.join(tmpdir(), 'acervo-journeys-'));
  const report = path.join(folder, 'report.json');
  const env = {
    ...testEnvironment(),
    ACERVO_LOCAL_MODELS: models,
    PORT: String(await findFreePort()),
    ACERVO_DATA_DIR: path.join(folder, 'data'),
    ACERVO_OPERATOR_KEY: randomBytes(24).toString('base64url'),
    ACERVO_TEST_BROWSER: browser,
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
  };
  try {
    const which = models === 'on' ? '--grep=@models' : '--grep-invert=@models';
    // A folder each: a run empties its own, and what the other one left tells why it failed.
    const output = `--output=test-results/models-${models}`;
    const cli = 'node_modules/@playwright/test/cli.js';
    const args = [cli, 'test', '--reporter=list,json', which, output];
    const result = await runProgram(process.execPath, args, env);
    return readOutcome(result, report, readPlaywrightReport);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
