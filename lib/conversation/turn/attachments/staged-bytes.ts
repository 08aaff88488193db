import { db, timeOfId } from '@/lib/db';
import { log } from '@/lib/log';
import { getStorage } from '@/lib/storage';

/** Where bytes lie between their arrival and the turn that keeps them; by owner, as all bytes. */
const stagedFolder = 'incoming';
/** Longer than any turn takes from the bytes of its files to its end. */
const settledAfterMs = 2 * 60 * 60 * 1000;

/** The type is judged again when the bytes are kept. @returns the key */
export async function stageBytes(
  personId: string,
  mediaId: string,
  bytes: Buffer,
): Promise<string> {
  const key = `${stagedFolder}/${personId}/${mediaId}`;
  await getStorage().put(key, bytes, 'application/octet-stream');
  return key;
}

export function isStaged(key: string | null): key is string {
  return key?.startsWith(`${stagedFolder}/`) ?? false;
}

/** Once they are kept elsewhere, or refused. What cannot be deleted now goes at night. */
export async function dropStaged(key: string | null): Promise<void> {
  if (!isStaged(key)) return;
  try {
    await getStorage().delete(key);
  } catch (error) {
    log.warn({ err: error }, 'staged bytes remain until the night');
  }
}

/**
 * Deletes what was left by a process that died between keeping a file and forgetting its staged bytes.
 * @returns how many files
 */
export async function sweepStaged(): Promise<number> {
  const storage = getStorage();
  let staged = 0;
  for await (const keys of storage.list(stagedFolder)) {
    const old = keys.filter((key) => timeOfId(mediaIdOf(key)) < Date.now() - settledAfterMs);
    const needed = await (await db()).media.findMany({
      where: { id: { in: old.map(mediaIdOf) }, status: 'waiting' },
      select: { id: true },
    });
    const neededIds = new Set(needed.map(({ id }) => id));
    const left = old.filter((key) => !neededIds.has(mediaIdOf(key)));
    await Promise.all(left.map((key) => storage.delete(key)));
    staged += left.length;
  }
  return staged;
}

function mediaIdOf(key: string): string {
  return key.slice(key.lastIndexOf('/') + 1);
}
