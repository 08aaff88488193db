import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { syncFolder, syncFoldersUpTo } from '../durable-files';
import { AcervoError } from '../errors';
import { createLinkToken } from './link-token';
import type { Storage } from './storage';
import { checkKey, contentTypeOf } from './storage-key';

interface LocalStorageOptions {
  directory: string;
  publicBaseUrl: string;
  linkSecret: string;
}

/** No key begins with a dot, so nothing of it is ever served. */
const unfinishedFolder = '.unfinished';
/** A photo is written in well under a second. */
const abandonedAfterMs = 10 * 60_000;
/** A folder a person: some megabytes of names; beyond, a few syncs are repeated. */
const knownFoldersMax = 20_000;

/** Objects as files of one folder; links go through `/media/<token>` of this server. */
export function createLocalStorage(options: LocalStorageOptions): Storage {
  const fileOf = (key: string) => {
    checkKey(key);
    return path.join(/* turbopackIgnore: true */ options.directory, key);
  };

  const unfinished = path.join(/* turbopackIgnore: true */ options.directory, unfinishedFolder);
  const syncNames = rememberSynced(options.directory);
  let swept: Promise<void> | undefined;

  return {
    async put(key, body) {
      const file = fileOf(key);
      swept ??= orUnavailable(() => sweepUnfinished(unfinished));
      await swept;
      await orUnavailable(() => writeWhole(file, body, unfinished));
      await orUnavailable(() => syncNames(path.dirname(file)));
    },
    async get(key) {
      const file = fileOf(key);
      const body = await orUnavailable(() => orMissing(() => readFile(file)));
      return body && { body, contentType: contentTypeOf(key) };
    },
    async exists(key) {
      const file = fileOf(key);
      const found = await orUnavailable(() => orMissing(() => stat(file)));
      return found?.isFile() ?? false;
    },
    async delete(key) {
      const file = fileOf(key);
      await orUnavailable(() => orMissing(() => rm(file)));
    },
    async *list(folder) {
      yield* listFiles(fileOf(folder), folder);
    },
    async link(key, expiresInSeconds) {
      checkKey(key);
      const token = createLinkToken(options.linkSecret, key, expiresInSeconds);
      return `${options.publicBaseUrl}/media/${token}`;
    },
  };
}

/**
 * Writes elsewhere in the same file system and renames, so that a reader sees the old bytes or the
 * new ones, and what a crash leaves of a photo lies where it is swept.
 */
async function writeWhole(file: string, body: Buffer, unfinishedIn: string): Promise<void> {
  const unfinished = path.join(/* turbopackIgnore: true */ unfinishedIn, randomUUID());
  await mkdir(path.dirname(file), { recursive: true });
  await mkdir(unfinishedIn, { recursive: true });
  try {
    await writeAndSync(unfinished, body);
    await rename(unfinished, file);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

/**
 * Syncs the name of a new file: the folder that holds it, and, once in this process, those that
 * lead to it. Who made them does not matter: another put may not have synced them yet.
 */
function rememberSynced(directory: string): (folder: string) => Promise<void> {
  const known = new Set<string>();
  return async (folder) => {
    if (known.has(folder)) return syncFolder(folder);
    await syncFoldersUpTo(path.dirname(directory), folder);
    if (known.size >= knownFoldersMax) known.clear();
    known.add(folder);
  };
}

/** A folder's files and then those of its folders, each folder in one piece. */
async function* listFiles(folder: string, key: string): AsyncGenerator<string[]> {
  const entries = await orUnavailable(() =>
    orMissing(() => readdir(folder, { withFileTypes: true })),
  );
  const keys = (entries ?? []).filter((one) => one.isFile()).map(({ name }) => `${key}/${name}`);
  if (keys.length > 0) yield keys;
  for (const one of entries ?? []) {
    if (!one.isDirectory()) continue;
    yield* listFiles(path.join(/* turbopackIgnore: true */ folder, one.name), `${key}/${one.name}`);
  }
}

/** What processes that were killed were just writing; another one may be at work beside us. */
async function sweepUnfinished(folder: string): Promise<void> {
  const names = (await orMissing(() => readdir(folder))) ?? [];
  for (const name of names) {
    const file = path.join(/* turbopackIgnore: true */ folder, name);
    const found = await orMissing(() => stat(file));
    const isAbandoned = found && Date.now() - found.mtimeMs > abandonedAfterMs;
    if (isAbandoned) await rm(file, { force: true });
  }
}

async function writeAndSync(file: string, body: Buffer): Promise<void> {
  const handle = await open(file, 'wx', 0o600);
  try {
    await handle.writeFile(body);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

// A folder where a file was asked for, or a file where a folder was, means: no such object.
const missingCodes = new Set(['ENOENT', 'ENOTDIR', 'EISDIR', 'ERR_FS_EISDIR']);

async function orMissing<T>(action: () => Promise<T>): Promise<T | null> {
  try {
    return await action();
  } catch (error) {
    if (error instanceof Error && 'code' in error && missingCodes.has(String(error.code))) {
      return null;
    }
    throw error;
  }
}

async function orUnavailable<T>(action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (error) {
    const message = 'The media folder cannot be read or written.';
    throw new AcervoError('storage_unavailable', message, { cause: error });
  }
}
