import { db } from '@/lib/db';
import { getStorage } from '@/lib/storage';

/** Every folder of the store in which a person's own begins with their id. */
const folders = ['photos', 'drawings', 'audio', 'documents', 'uploads', 'refused', 'incoming'];
/** Kept at once between us and a bucket far away. */
const deletedAtOnce = 8;

/** The folders of one person: those of everybody too with whom they were joined. */
export async function foldersOf(personId: string): Promise<string[]> {
  const joins = await (await db()).personJoin.findMany({
    where: { personId, joinedAt: { not: null } },
    select: { formerId: true },
  });
  const ids = [personId, ...joins.map(({ formerId }) => formerId)];
  return ids.flatMap((id) => folders.map((folder) => `${folder}/${id}`));
}

/**
 * Deletes all that the store has of a person, also what no row knows of.
 * @returns how many objects
 */
export async function deleteBytes(personId: string, signal: AbortSignal): Promise<number> {
  const storage = getStorage();
  let deleted = 0;
  for (const folder of await foldersOf(personId)) {
    for await (const keys of storage.list(folder)) {
      for (let first = 0; first < keys.length; first += deletedAtOnce) {
        if (signal.aborted) return deleted;
        const some = keys.slice(first, first + deletedAtOnce);
        await Promise.all(some.map((key) => storage.delete(key)));
        deleted += some.length;
      }
    }
  }
  return deleted;
}
