import path from 'node:path';
import { runProgram } from '../suites/run-program';
import { runVitest } from '../suites/run-vitest';
import { oneFailed, onePassed, type Suite } from '../suites/suite';
import { findSizeProblems } from './sizes';

/** What is checked without a server; the slow ones first, so that two at a time end early. */
export const checks: Suite[] = [
  { name: 'types', run: () => runTool('typescript/bin/tsc', ['--noEmit']) },
  { name: 'unit tests', run: () => runVitest(['--project=unit']) },
  { name: 'unused', run: () => runTool('knip/bin/knip.js', []) },
  {
    name: 'directions',
    run: () => runTool('dependency-cruiser/bin/dependency-cruiser.mjs', ['--output-type=err', '.']),
  },
  {
    name: 'lint and format',
    run: () => runTool('@biomejs/biome/bin/biome', ['ci', '--colors=off']),
  },
  {
    name: 'sizes',
    async run() {
      const problems = await findSizeProblems(process.cwd());
      return {
        counts: problems.length > 0 ? oneFailed : onePassed,
        output: problems.join('\n'),
      };
    },
  },
];

/** A program of a package, by its file below `node_modules`; done where it exits with 0. */
export async function runTool(script: string, args: string[]) {
  const file = path.join('node_modules', script);
  const { exitCode, output } = await runProgram(process.execPath, [file, ...args]);
  return { counts: exitCode === 0 ? onePassed : oneFailed, output };
}
