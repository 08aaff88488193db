import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { hashFiles } from '../setup/hash-files.mjs';
import { runQuietly } from '../setup/run-child.mjs';

/** What the production build is made of. */
const sources = [
  'app',
  'components',
  'lib',
  'prisma',
  'public',
  'scripts/server',
  'instrumentation.ts',
  'proxy.ts',
  'next.config.ts',
  'postcss.config.mjs',
  'tsconfig.json',
  'package-lock.json',
];
const note = '.next/acervo-sources';

/** Builds the production server, unless the last build was made of the same sources. */
export async function buildPagesWhenStale(root: string): Promise<void> {
  const hash = hashSources(root);
  const isBuilt = existsSync(path.join(root, '.next', 'BUILD_ID'));
  if (isBuilt && existsSync(note) && readFileSync(note, 'utf8') === hash) return;
  await buildPages(root);
}

export async function buildPages(root: string): Promise<void> {
  const hash = hashSources(root);
  const next = path.join(root, 'node_modules', 'next', 'dist', 'bin', 'next');
  const what = 'Building the pages, about half a minute after each change';
  await runQuietly(what, process.execPath, [next, 'build']);
  writeFileSync(path.join(root, note), hash);
}

function hashSources(root: string): string {
  return hashFiles(root, sources, (name) => !/\.test\.tsx?$/.test(name));
}
