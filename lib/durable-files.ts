import { mkdir, open, readdir } from 'node:fs/promises';
import path from 'node:path';

/**
 * What survives a power cut: a file's bytes are on the disk once the file was synced, its name once
 * the folder was synced that holds it.
 */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return; // a folder cannot be synced there
  await syncPath(folder);
}

/**
 * Makes a folder with all that lead to it, and syncs the names of those that were missing.
 * @returns whether any was missing
 */
export async function makeSyncedFolder(folder: string, mode = 0o777): Promise<boolean> {
  const topmost = await mkdir(folder, { recursive: true, mode });
  if (topmost === undefined) return false;
  await syncFoldersUpTo(path.dirname(topmost), path.dirname(folder));
  return true;
}

/** Syncs a folder and those that lead to it from another one, that one included. */
export async function syncFoldersUpTo(top: string, folder: string): Promise<void> {
  for (let each = folder; ; each = path.dirname(each)) {
    await syncFolder(each);
    if (each === top || each === path.dirname(each)) return;
  }
}

/** Syncs every file and folder below a folder, and the folder itself. */
export async function syncTree(folder: string): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true });
  const placeOf = (name: string) => path.join(/* turbopackIgnore: true */ folder, name);
  // At once: the file system writes what waits for it in one go.
  await Promise.all(
    entries.filter((one) => one.isFile()).map((one) => syncPath(placeOf(one.name))),
  );
  for (const one of entries) if (one.isDirectory()) await syncTree(placeOf(one.name));
  await syncFolder(folder);
}

async function syncPath(place: string): Promise<void> {
  const handle = await open(place, process.platform === 'win32' ? 'r+' : 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
