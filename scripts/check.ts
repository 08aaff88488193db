import { checks } from './check/checks';
import { runParts } from './parts/run-parts';
import { tellSummary } from './parts/summary';
import { exitWith } from './setup/setup-problem.mjs';

/** As many as the smallest machine that we build on has cores. */
const atOnce = 2;

await exitWith(async () => {
  const results = await runParts(checks, atOnce);
  return tellSummary(results).failed > 0 ? 1 : 0;
});
