import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { SetupProblem } from './setup-problem.mjs';

/** The oldest on which every package runs, where the pinned one has no binary for the platform. */
const oldestOwnNode = [22, 12];

/**
 * Where the package `node` puts its binary.
 * @param {string} root
 */
export function pinnedNodePath(root) {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  return path.join(root, 'node_modules', 'node', 'bin', name);
}

/**
 * The Node that runs the project: the pinned one, or this one where that cannot run.
 * @param {string} root
 * @throws SetupProblem
 */
export function findProjectNode(root) {
  const pinned = pinnedNodePath(root);
  if (canRun(pinned)) return pinned;
  // npm puts this folder first on PATH: a binary that cannot run would hide the machine's own.
  rmSync(path.join(root, 'node_modules', '.bin', 'node'), { force: true });
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = oldestOwnNode;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) {
    return process.execPath;
  }
  throw new SetupProblem(
    `Acervo's own Node does not run on this platform: install Node ${oldestOwnNode.join('.')} or newer (this is ${process.version}).`,
  );
}

/** @param {string} node */
function canRun(node) {
  return process.execPath === node || spawnSync(node, ['--version']).status === 0;
}
