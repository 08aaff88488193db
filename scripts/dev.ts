import { runNext } from './server/run-next';
import { fetchConfiguredModels } from './setup/fetch-models';
import { exitWith } from './setup/setup-problem.mjs';

await exitWith(async () => {
  await fetchConfiguredModels();
  return runNext('dev');
});
