import { buildPagesWhenStale } from './server/build-pages';
import { runNext } from './server/run-next';
import { exitWith } from './setup/setup-problem.mjs';

await exitWith(async () => {
  await buildPagesWhenStale(process.cwd());
  return runNext('start');
});
