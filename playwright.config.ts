import { randomBytes } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { defineConfig, devices } from '@playwright/test';
import { operatorState } from './e2e/fixtures/operator-state';

// `npm test` sets all of these; the defaults are for `npx playwright test` by hand. They are put
// into the environment because the server and every worker of Playwright must see the same ones.
process.env.PORT ||= '3310';
process.env.ACERVO_DATA_DIR ||= mkdtempSync(path.join(tmpdir(), 'acervo-journeys-'));
process.env.ACERVO_OPERATOR_KEY ||= randomBytes(24).toString('base64url');
// The microphone's beep has no words; journeys follow what is said where nothing listens.
process.env.ACERVO_TRANSCRIPTION_MODEL ||= 'off';

const browser = process.env.ACERVO_TEST_BROWSER;
const port = Number(process.env.PORT);

// Chromium's sandbox cannot be had by root; the journeys open nothing but our own server.
const asRoot = ['--no-sandbox', '--disable-gpu', '--disable-background-networking'];
// A microphone that beeps, and nobody to ask for it.
const withMicrophone = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'];

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  // Each has a browser, and all have one server.
  workers: 2,
  forbidOnly: process.env.CI === 'true',
  timeout: 60_000,
  expect: { timeout: 15_000 },
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    locale: 'pt-BR',
    timezoneId: 'America/Sao_Paulo',
    // Without pictures: taking them costs half of the time of the journeys.
    trace: { mode: 'retain-on-failure', screenshots: false },
    launchOptions: {
      ...(browser && { executablePath: browser }),
      args: [...withMicrophone, ...(process.getuid?.() === 0 ? asRoot : [])],
    },
  },
  projects: [
    { name: 'sign-in', testMatch: '**/*.setup.ts', use: { ...devices['Desktop Chrome'] } },
    {
      name: 'desktop',
      use: { ...devices['Desktop Chrome'], storageState: operatorState },
      dependencies: ['sign-in'],
    },
    {
      name: 'phone',
      // What is laid out otherwise on a small screen.
      grep: /@phone/,
      use: { ...devices['Pixel 7'], storageState: operatorState },
      dependencies: ['sign-in'],
    },
  ],
  webServer: {
    command: 'node scripts/run.mjs scripts/start.ts',
    // Printed once the server works. The groups become environment variables of the journeys.
    wait: { stdout: /enter\?code=(?<acervo_sign_in_code>[\w-]+)/ },
    // By hand the server may have to be built first.
    timeout: 240_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
  },
});
