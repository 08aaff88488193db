import base from './playwright.config';

const server = Array.isArray(base.webServer) ? base.webServer[0] : base.webServer;
export default {
  ...base,
  workers: 1,
  timeout: 240_000,
  expect: { timeout: 60_000 },
  outputDir: '/tmp/talk-results',
  webServer: {
    ...server,
    command: 'nice -n 15 node scripts/run.mjs scripts/dev.ts',
    timeout: 300_000,
  },
};
