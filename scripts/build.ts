import { buildPages } from './server/build-pages';
import { exitWith } from './setup/setup-problem.mjs';

await exitWith(async () => {
  await buildPages(process.cwd());
  return 0;
});
