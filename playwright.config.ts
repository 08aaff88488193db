import { randomBytes } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { defineConfig, devices } from '@playwright/test';

// `npm test` sets all of these; the defaults are for `npx playwright test` by hand. They are put
// into the environment because the server and every worker of Playwright must see the same ones.
process.env.PORT ||= '3310';
process.env.ACERVO_DATA_DIR ||= mkdtempSync(path.join(tmpdir(), 'acervo-journeys-'));
process.env.ACERVO_OPERATOR_KEY ||= randomBytes(24).toString('base64url');

const browser = process.env.ACERVO_TEST_BROWSER;
const port = Number(process.env.PORT);

// Chromium's sandbox cannot be had by root; the journeys open nothing but our own server.
const asRoot = ['--no-sandbox', '--disable-gpu', '--disable-background-networking'];

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  // One server with one collection: journeys of two workers at once would wait for one another.
  workers: 1,
  forbidOnly: process.env.CI === 'true',
  timeout: 60_000,
  expect: { timeout: 15_000 },
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    locale: 'pt-BR',
    timezoneId: 'America/Sao_Paulo',
    trace: 'retain-on-failure',
    launchOptions: {
      ...(browser && { executablePath: browser }),
      args: process.getuid?.() === 0 ? asRoot : [],
    },
  },
  projects: [
    { name: 'desktop', use: { ...devices['Desktop Chrome'] } },
    { name: 'phone', use: { ...devices['Pixel 7'] } },
  ],
  webServer: {
    command: 'node scripts/run.mjs scripts/start.ts',
    port,
    // By hand the server may have to be built first.
    timeout: 240_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
  },
});
