import { expect, test } from 'vitest';
import { runPart, type Suite, SuiteUnavailable } from './suite';

const withoutServer: Suite = {
  name: 'integration on PostgreSQL',
  run: () => Promise.reject(new SuiteUnavailable('there is no PostgreSQL')),
};

test('a server that cannot be had is a skip that says why, and on a build server a failure', async () => {
  const atHome = await runPart(withoutServer, false);
  expect(atHome.counts).toEqual({ passed: 0, failed: 0, skipped: 1 });
  expect(atHome.skippedBecause).toBe('there is no PostgreSQL');

  const onBuildServer = await runPart(withoutServer, true);
  expect(onBuildServer.counts).toEqual({ passed: 0, failed: 1, skipped: 0 });
  expect(onBuildServer.output).toBe('there is no PostgreSQL');
});

test('a part that breaks is a failure, not a skip', async () => {
  const broken: Suite = { name: 'broken', run: () => Promise.reject(new Error('out of disk')) };
  const result = await runPart(broken, false);
  expect(result.counts.failed).toBe(1);
  expect(result.output).toContain('out of disk');
});
