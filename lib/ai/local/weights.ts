import { createHash } from 'node:crypto';
import { createReadStream, existsSync, statSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { getConfig } from '@/lib/config';
import { log } from '@/lib/log';
import type { TaskKind } from './protocol';
import table from './weights.json';

type WeightsName = keyof typeof table;
interface Expected {
  files: Record<string, { sha256: string; bytes: number }>;
}

/** What a kind of task needs beside what packages bring; set-up puts each there whole or not at all. */
const neededBy: Record<TaskKind, readonly WeightsName[]> = {
  look: ['coco-ssd', 'resnet50'],
  hear: ['whisper-base', 'silero-vad'],
  embed: ['minilm'],
};

const dayMs = 24 * 60 * 60 * 1000;

/** On `globalThis`: the routes and the worker are bundles of their own in one process. */
const holder = globalThis as typeof globalThis & {
  acervoDamagedWeights?: Set<string>;
  acervoWeightsWatch?: NodeJS.Timeout;
};
holder.acervoDamagedWeights ??= new Set();
const damaged = holder.acervoDamagedWeights;

export function weightsState(kind: TaskKind, directory: string): 'there' | 'missing' | 'damaged' {
  const names = neededBy[kind];
  if (names.some((name) => damaged.has(name))) return 'damaged';
  return names.every((name) => existsSync(placeOf(directory, name))) ? 'there' : 'missing';
}

/** Looks at the sizes of the weights now, and at every byte of them soon and once a day. */
export function watchWeights(): void {
  const { isOn, directory } = getConfig().models.local;
  if (!isOn || holder.acervoWeightsWatch) return;
  const check = () => {
    findDamagedWeights(directory).then(
      (names) => putAside(directory, names),
      (error: unknown) => log.error({ err: error }, 'weights of local models not checked'),
    );
  };
  for (const name of findWrongSizes(directory)) damaged.add(name);
  holder.acervoWeightsWatch = setInterval(check, dayMs).unref();
  check();
}

/** Weights of which a file is missing, or shorter or longer than the one that was looked at. */
export function findWrongSizes(
  directory: string,
  wanted: Record<string, Expected> = table,
): string[] {
  return thoseThere(directory, wanted).filter((name) =>
    Object.entries(wanted[name]?.files ?? {}).some(([file, { bytes }]) => {
      const place = path.join(/* turbopackIgnore: true */ placeOf(directory, name), file);
      return statSync(place, { throwIfNoEntry: false })?.size !== bytes;
    }),
  );
}

/** Weights that are not, to the byte, those that were looked at; one file after the other. */
export async function findDamagedWeights(
  directory: string,
  wanted: Record<string, Expected> = table,
): Promise<string[]> {
  const names = new Set(findWrongSizes(directory, wanted));
  for (const name of thoseThere(directory, wanted)) {
    for (const [file, { sha256 }] of Object.entries(wanted[name]?.files ?? {})) {
      if (names.has(name)) break;
      const place = path.join(/* turbopackIgnore: true */ placeOf(directory, name), file);
      if ((await hashFile(place)) !== sha256) names.add(name);
    }
  }
  return [...names];
}

/** Not used from now on, and out of the way, so that the next start fetches them anew. */
export async function putAside(directory: string, names: string[]): Promise<void> {
  for (const name of names) {
    damaged.add(name);
    const what = `The files of the local model “${name}” are not those that are expected, so it is not used.`;
    try {
      await rm(placeOf(directory, name), { recursive: true, force: true });
      log.warn(`${what} They were removed: start Acervo again, and it fetches them anew.`);
    } catch (error) {
      const mend = `Remove the folder ${name} in ACERVO_MODELS_DIR and start Acervo again, and it fetches them anew.`;
      log.warn({ err: error }, `${what} ${mend}`);
    }
  }
}

function thoseThere(directory: string, wanted: Record<string, Expected>): string[] {
  return Object.keys(wanted).filter((name) => existsSync(placeOf(directory, name)));
}

function placeOf(directory: string, name: string): string {
  return path.join(/* turbopackIgnore: true */ directory, name);
}

async function hashFile(place: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(place), hash);
  return hash.digest('hex');
}
