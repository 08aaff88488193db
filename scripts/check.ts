import { checks } from './check/checks';
import { exitWith } from './setup/setup-problem.mjs';
import { runSuites } from './suites/run-suites';
import { tellSummary } from './suites/summary';

/** As many as the smallest machine that we build on has cores. */
const atOnce = 2;

await exitWith(async () => {
  const results = await runSuites(checks, atOnce);
  return tellSummary(results).failed > 0 ? 1 : 0;
});
