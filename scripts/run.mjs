// Runs one of the project's TypeScript files on the Node that the project pins, after having set
// up whatever is missing: `node scripts/run.mjs scripts/start.ts`. Every npm script goes through
// here, so this file runs on any Node that the machine has, before a single package is there.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const oldestNode = 20;
if (Number.parseInt(process.versions.node, 10) < oldestNode) {
  process.stderr.write(`Acervo needs Node ${oldestNode} or newer; this is ${process.version}.\n`);
  process.exit(1);
}

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
process.chdir(root);
// Imported only now: an older Node could not even read these.
const { prepare } = await import('./setup/prepare.mjs');
const { runChild } = await import('./setup/run-child.mjs');
const { exitWith } = await import('./setup/setup-problem.mjs');

await exitWith(async () => {
  const { node, env } = await prepare(root);
  const flags = [
    ...(existsSync('.env') ? ['--env-file=.env'] : []),
    '--conditions=react-server', // lib is server-only
    '--import=tsx',
  ];
  return runChild(node, [...flags, ...process.argv.slice(2)], { env });
});
