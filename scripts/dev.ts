import { runNext } from './server/run-next';
import { exitWith } from './setup/setup-problem.mjs';

await exitWith(() => runNext('dev'));
