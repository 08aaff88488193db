import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('.', import.meta.url));

export default defineConfig({
  resolve: {
    alias: {
      '@': root.replace(/\/$/, ''),
      // It throws outside React's server condition; the tests are the server.
      'server-only': `${root}node_modules/server-only/empty.js`,
    },
  },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['{app,bench,components,lib,scripts}/**/*.test.{ts,tsx}'],
          exclude: ['**/*.integration.test.ts', 'node_modules/**'],
        },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['{app,bench,lib,scripts}/**/*.integration.test.ts'],
          globalSetup: 'scripts/test/make-template.ts',
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // What is waited for, not how fast it comes: the cores may be shared.
          expect: { poll: { timeout: 40_000, interval: 100 } },
        },
      },
    ],
  },
});
