import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { hashFiles } from './hash-files.mjs';
import { runQuietly } from './run-child.mjs';

/**
 * Generates the database client when the schema has changed since it was last generated.
 * @param {string} root
 * @param {string} node
 * @param {NodeJS.ProcessEnv} env
 */
export async function generatePrismaClient(root, node, env) {
  // The note lies in node_modules, so that it goes when Prisma itself is installed anew.
  const note = path.join(root, 'node_modules', '.cache', 'acervo', 'prisma-schema');
  const hash = hashFiles(root, ['prisma/schema.prisma', 'prisma.config.ts']);
  const isCurrent = existsSync(note) && readFileSync(note, 'utf8') === hash;
  if (isCurrent && existsSync(path.join(root, 'lib', 'db', 'generated'))) return;

  const cli = path.join(root, 'node_modules', 'prisma', 'build', 'index.js');
  await runQuietly('Generating the database client', node, [cli, 'generate'], {
    env: {
      ...env,
      // `generate` never runs the schema engine, but downloads one unless it is shown some program.
      PRISMA_SCHEMA_ENGINE_BINARY: node,
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
      CHECKPOINT_DISABLE: '1',
    },
  });
  mkdirSync(path.dirname(note), { recursive: true });
  writeFileSync(note, hash);
}
