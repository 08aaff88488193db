import { chmod, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { log } from '@/lib/log';

/** What Acervo itself puts there. */
const ownNames = ['database', 'media', 'simulator', 'operator-key', 'say'] as const;
/** What the root of a disk of its own holds from the beginning. */
const ignoredName = 'lost+found';
/** Of the group, and of everybody else. */
const othersBits = 0o077;
const permissionBits = 0o777;

type ChangeMode = (place: string, mode: number) => Promise<void>;

/**
 * Closes a data directory that was made by hand, or by an older system, to everybody but the user
 * who runs the server: people's photos lie in it. A directory that holds other files as well is
 * somebody else's to decide about; then only what is ours in it is closed.
 * @returns one sentence for each place that stays open, and why
 */
export async function tightenDataDirectory(
  directory: string,
  changeMode: ChangeMode = chmod,
): Promise<string[]> {
  if (process.platform === 'win32') return []; // there, permissions are inherited from the folder
  const found = await readdir(directory).catch(ignoreMissing);
  if (found === null) return [];
  const names = found.filter((name) => name !== ignoredName);
  const isOwn = names.every((name) => (ownNames as readonly string[]).includes(name));
  const places = ownNames.filter((name) => names.includes(name));
  const problems = [
    isOwn
      ? await tighten(directory, changeMode)
      : await tellForeign(directory, names.length - places.length),
  ];
  for (const name of places) {
    const place = path.join(/* turbopackIgnore: true */ directory, name);
    problems.push(await tighten(place, changeMode));
  }
  return problems.filter((problem) => problem !== null);
}

/** As `tightenDataDirectory`, said in the log; a server that cannot close its folder still serves. */
export async function tightenOrWarn(directory: string): Promise<void> {
  for (const problem of await tightenDataDirectory(directory)) log.warn(problem);
}

/** A link's target is meant, wherever it lies: `stat` and `chmod` both follow. */
async function tighten(place: string, changeMode: ChangeMode): Promise<string | null> {
  try {
    const found = await stat(place);
    const mode = found.mode & permissionBits;
    if ((mode & othersBits) === 0) return null;
    await changeMode(place, mode & ~othersBits);
    const now = (await stat(place)).mode & othersBits;
    if (now === 0) return null;
    return sentence(place, 'its file system keeps no permissions');
  } catch (error) {
    return sentence(place, reasonOf(error));
  }
}

async function tellForeign(directory: string, others: number): Promise<string | null> {
  const { mode } = await stat(directory);
  if ((mode & othersBits) === 0) return null;
  return sentence(directory, `it holds ${others} other things as well`);
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  if (code === 'EPERM' || code === 'EACCES') return 'it belongs to another user';
  if (code === 'EROFS') return 'it lies on a disk that is read-only';
  if (code === 'ENOENT') return 'it is a link that leads nowhere';
  return `the system refused (${code})`;
}

function sentence(place: string, reason: string): string {
  return `Others on this machine may be able to open ${place}, which holds private photos: ${reason}. Let it belong to the user who runs Acervo, and close it with chmod 700.`;
}

function ignoreMissing(error: unknown): null {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
  throw error;
}
