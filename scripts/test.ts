import { checks } from './check/checks';
import { fetchTestedModels } from './setup/fetch-models';
import { report } from './setup/report.mjs';
import { exitWith, SetupProblem } from './setup/setup-problem.mjs';
import { runSuites, stopOnSignal } from './suites/run-suites';
import { tellSummary } from './suites/summary';
import { suites } from './test/suites';
import { stopServers } from './test/test-server';

/** Checks need no server and may share the machine; suites measure time-outs and may not. */
const checksAtOnce = 2;

await exitWith(async () => {
  stopOnSignal(stopServers);
  const wanted = process.argv.slice(2);
  const named = [...checks, ...suites].filter(({ name }) => wanted.includes(name));
  if (named.length < wanted.length) throw new SetupProblem(`The suites are: ${listSuites()}.`);
  report('Testing everything takes several minutes; each suite is named when it ends.');
  await fetchTestedModels();
  const results =
    wanted.length > 0
      ? await runSuites(named)
      : [...(await runSuites(checks, checksAtOnce)), ...(await runSuites(suites))];
  return tellSummary(results).failed > 0 ? 1 : 0;
});

function listSuites(): string {
  return [...checks, ...suites].map(({ name }) => `"${name}"`).join(', ');
}
