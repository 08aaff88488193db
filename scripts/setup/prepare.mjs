import path from 'node:path';
import { arePackagesInstalled, installPackages } from './packages.mjs';
import { generatePrismaClient } from './prisma-client.mjs';
import { findProjectNode } from './project-node.mjs';

/**
 * Sets up what running anything needs: the packages of the lockfile, the pinned Node, the
 * database client. Does nothing when all is there; that costs about 20 ms.
 * @param {string} root
 * @returns {Promise<{ node: string, env: NodeJS.ProcessEnv }>} the Node to run on, and an
 *   environment in which every program that asks for `node` gets the same one
 * @throws SetupProblem
 */
export async function prepare(root) {
  if (!arePackagesInstalled(root)) await installPackages(root);
  const node = findProjectNode(root);
  const folders = [path.dirname(node), path.join(root, 'node_modules', '.bin')];
  const env = {
    ...process.env,
    PATH: [...folders, process.env.PATH ?? ''].join(path.delimiter),
    NEXT_TELEMETRY_DISABLED: '1',
  };
  await generatePrismaClient(root, node, env);
  return { node, env };
}
