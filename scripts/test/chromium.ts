import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { promisify } from 'node:util';
import { chromium } from '@playwright/test';
import { SuiteUnavailable } from '../suites/suite';
import { installDebianPackages } from './debian';

const run = promisify(execFile);

const systemPaths = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];
const downloadMs = 5 * 60_000;

/**
 * A Chromium for the journeys: Playwright's own, the system's, or one that is installed now.
 * @returns the path of its program
 */
export async function findChromium(): Promise<string> {
  const found = lookForChromium();
  if (found) return found;
  if (existsSync('/usr/bin/apt-get') && process.getuid?.() === 0) {
    await installDebianPackages(['chromium']);
  } else {
    await downloadChromium();
  }
  const installed = lookForChromium();
  if (!installed) throw new SuiteUnavailable('Chromium was installed but is not to be found');
  return installed;
}

function lookForChromium(): string | undefined {
  return [chromium.executablePath(), ...systemPaths].find((file) => file && existsSync(file));
}

async function downloadChromium(): Promise<void> {
  const cli = 'node_modules/@playwright/test/cli.js';
  try {
    await run(process.execPath, [cli, 'install', 'chromium'], { timeout: downloadMs });
  } catch (error) {
    throw new SuiteUnavailable('no Chromium (`npx playwright install chromium` failed)', {
      cause: error,
    });
  }
}
