import { access, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { syncFolder, syncTree } from '@/lib/durable-files';
import { AcervoError } from '@/lib/errors';

/** Where the files of a new database lie until all of them are on the disk. */
const unfinishedName = '.unfinished';
/** The file by which PostgreSQL knows its folder: the last to be put in place. */
const lastName = 'PG_VERSION';

/**
 * Sees to it that the folder holds a whole database. A new one is made in a folder inside it,
 * synced, and moved up, its last file last; so what a power cut leaves of a creation is recognised,
 * and nothing was ever kept in it.
 * @param make puts a new database into an empty folder
 * @throws AcervoError `misconfigured` when the folder holds something else
 */
export async function ensureCluster(
  directory: string,
  make: (folder: string) => Promise<void>,
): Promise<void> {
  const unfinished = path.join(/* turbopackIgnore: true */ directory, unfinishedName);
  const last = path.join(/* turbopackIgnore: true */ directory, lastName);
  if (await isThere(last)) {
    await checkWhole(directory);
    await rm(unfinished, { recursive: true, force: true });
    return;
  }
  if (await isThere(unfinished)) await empty(directory, unfinished);
  if ((await readdir(directory)).length > 0) throw notADatabase();
  await make(unfinished);
  await syncTree(unfinished);
  const names = (await readdir(unfinished)).filter((name) => name !== lastName);
  for (const name of names) await moveUp(unfinished, directory, name);
  await syncFolder(directory);
  await moveUp(unfinished, directory, lastName);
  await syncFolder(directory);
  await rm(unfinished, { recursive: true });
}

/** The unfinished folder goes last: while it is there, everything beside it is unfinished too. */
async function empty(directory: string, unfinished: string): Promise<void> {
  for (const name of await readdir(directory)) {
    if (name === unfinishedName) continue;
    const place = path.join(/* turbopackIgnore: true */ directory, name);
    await rm(place, { recursive: true, force: true });
  }
  await syncFolder(directory);
  await rm(unfinished, { recursive: true, force: true });
}

/** An Acervo of before December 2026 made its database in place, and a cut left half of it. */
async function checkWhole(directory: string): Promise<void> {
  const needed = [path.join('global', 'pg_control'), path.join('base', '1', lastName), 'pg_wal'];
  for (const name of needed) {
    if (!(await isThere(path.join(/* turbopackIgnore: true */ directory, name)))) {
      throw notADatabase();
    }
  }
}

function moveUp(from: string, to: string, name: string): Promise<void> {
  const source = path.join(/* turbopackIgnore: true */ from, name);
  return rename(source, path.join(/* turbopackIgnore: true */ to, name));
}

async function isThere(place: string): Promise<boolean> {
  try {
    await access(place);
    return true;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === 'ENOENT' || code === 'ENOTDIR') return false;
    throw error;
  }
}

function notADatabase(): AcervoError {
  return new AcervoError(
    'misconfigured',
    'The folder “database” in the data directory holds no whole database, and nothing in it was touched. Put back the copy that you kept of it. If it never held anything, remove the folder, and the next start makes a new one.',
  );
}
