import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pinnedNodePath } from './project-node.mjs';
import { runQuietly } from './run-child.mjs';
import { SetupProblem } from './setup-problem.mjs';

/** Below it npm leaves out compiled packages whose publishers have stopped to support that Node. */
const oldestNodeForNpm = 22;

/**
 * Whether node_modules holds what the lockfile names: by npm's own note of what it installed, and
 * by its folders, because the note outlives them. Optional packages are not looked at: those of
 * other platforms are rightly not there.
 * @param {string} root
 */
export function arePackagesInstalled(root) {
  const installed = readPackages(path.join(root, 'node_modules', '.package-lock.json'));
  const wanted = readPackages(path.join(root, 'package-lock.json'));
  return Object.entries(wanted)
    .filter(([folder, { optional, devOptional }]) => folder !== '' && !optional && !devOptional)
    .every(
      ([folder, { version }]) =>
        installed[folder]?.version === version && existsSync(path.join(root, folder)),
    );
}

/**
 * Installs what the lockfile names. By `npm install`, not `npm ci`: it changes only what differs,
 * leaves the Node that may run this alone, and accepts a lockfile that was written where the
 * compiled packages of another platform could not be had.
 * @param {string} root
 * @throws SetupProblem
 */
export async function installPackages(root) {
  const npm = findNpm();
  const bootstrap = mkdtempSync(path.join(tmpdir(), 'acervo-node-'));
  try {
    const isOld = Number.parseInt(process.versions.node, 10) < oldestNodeForNpm;
    const node = isOld ? await fetchPinnedNode(npm, root, bootstrap) : npm.node;
    const args = ['install', '--no-save', '--include=dev', '--engine-strict=false'];
    await runNpm('Installing the packages, about a minute the first time', node, npm.cli, args);
  } finally {
    rmSync(bootstrap, { recursive: true, force: true });
  }
  if (!arePackagesInstalled(root)) {
    throw new SetupProblem('package-lock.json does not fit package.json: run `npm install`.');
  }
}

/**
 * The pinned Node in a folder of its own, for npm to run on.
 * @param {{ node: string, cli: string }} npm
 * @param {string} root
 * @param {string} folder
 */
async function fetchPinnedNode(npm, root, folder) {
  const { dependencies } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const wanted = { dependencies: { node: dependencies.node }, allowScripts: { node: true } };
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify(wanted));
  const args = ['install', '--no-package-lock', '--prefix', folder];
  await runNpm(`Fetching Node ${dependencies.node}`, npm.node, npm.cli, args);
  const node = pinnedNodePath(folder);
  return spawnSync(node, ['--version']).status === 0 ? node : npm.node;
}

/**
 * @param {string} what
 * @param {string} node
 * @param {string} cli
 * @param {string[]} args
 */
async function runNpm(what, node, cli, args) {
  const quiet = ['--no-audit', '--no-fund', '--no-progress', '--loglevel=error'];
  // Addresses may be a company's own mirror, and hold its password: they do not go into a log.
  const redact = (/** @type {string} */ text) =>
    text.replace(/\bhttps?:\/\/[^\s"']+/g, '<address>');
  // Its script would fetch graphics cards' libraries from a host of its own, and fail without it;
  // what we run is in the package.
  const env = { ...process.env, ONNXRUNTIME_NODE_INSTALL: 'skip' };
  await runQuietly(what, node, [cli, ...args, ...quiet], { env, redact });
}

/**
 * Fetches a package's archive, as it is in the registry; nothing of it is installed or run.
 * @param {string} what shown before
 * @param {string} name with its exact version
 * @param {string} folder where the archive goes
 * @returns {Promise<string>} the archive
 * @throws SetupProblem
 */
export async function npmPack(what, name, folder) {
  const { node, cli } = findNpm();
  await runNpm(what, node, cli, ['pack', name, '--pack-destination', folder]);
  const archive = readdirSync(folder).find((file) => file.endsWith('.tgz'));
  if (!archive) throw new SetupProblem(`npm has put no archive of ${name} there.`);
  return path.join(folder, archive);
}

/**
 * npm as a script and the Node that runs it: the machine's own, not the one to be installed. Where
 * npm did not start us, it lies beside Node, or is what the shell finds.
 */
function findNpm() {
  const { npm_execpath: cli, npm_node_execpath: node } = process.env;
  if (cli?.endsWith('npm-cli.js') && node) return { node, cli };
  const beside = path.join(path.dirname(process.execPath), 'node_modules/npm/bin/npm-cli.js');
  const above = path.resolve(process.execPath, '../../lib/node_modules/npm/bin/npm-cli.js');
  const inShell = (process.env.PATH ?? '')
    .split(path.delimiter)
    .map((place) => path.join(place, 'npm'))
    .filter((file) => existsSync(file))
    .map((file) => realpathSync(file))
    .filter((file) => file.endsWith('npm-cli.js'));
  const found = [beside, above, ...inShell].find((file) => existsSync(file));
  if (!found)
    throw new SetupProblem('Acervo needs npm to install its packages: start it with npm.');
  return { node: process.execPath, cli: found };
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean, devOptional?: boolean }>}
 */
function readPackages(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : {};
}
