import { afterCommit, db, type Swept, sweepDue, type Transaction, transact } from '@/lib/db';
import { log } from '@/lib/log';
import { getStorage } from '@/lib/storage';
import { originalKey, smallKey, variantKey, variants } from './image-keys';

/** Longer than any photo takes from its first byte in the store to its row. */
const settledAfterMs = 60 * 60 * 1000;

interface Folder {
  folder: string;
  contentType: string;
}

/** Notes, before the bytes are put, where they will lie: whatever happens next, they are known. */
export async function noteOrphanedFolder({ folder, contentType }: Folder): Promise<void> {
  await (await db()).orphanedBlob.upsert({
    where: { folder },
    create: { folder, contentType },
    update: { createdAt: new Date() },
  });
}

/** With the caller's transaction, which made the row that points at the folder. */
export async function tieFolder(tx: Transaction, folder: string): Promise<void> {
  await tx.orphanedBlob.deleteMany({ where: { folder } });
}

/** With the caller's transaction, which took the last row away: the bytes go after its commit. */
export async function releaseFolders(tx: Transaction, folders: Folder[]): Promise<void> {
  await tx.orphanedBlob.createMany({ data: folders, skipDuplicates: true });
  await afterCommit(async () => {
    for (const folder of folders) await removeBytes(folder);
  });
}

/**
 * Removes the bytes that nothing has pointed at for an hour: of photos that were deleted while the
 * store was down, and of photos and drawings whose keeping broke off.
 */
export async function sweepOrphanedBlobs({ untilMs }: { untilMs: number }): Promise<Swept> {
  const { orphanedBlob } = await db();
  const where = { createdAt: { lt: new Date(Date.now() - settledAfterMs) } };
  return sweepDue({
    untilMs,
    due: {
      first: (take) => orphanedBlob.findMany({ where, orderBy: { createdAt: 'asc' }, take }),
      count: () => orphanedBlob.count({ where }),
    },
    async sweep(orphan) {
      if (await removeBytes(orphan)) return true;
      await orphanedBlob.updateMany({
        where: { folder: orphan.folder },
        data: { createdAt: new Date() },
      });
      return false;
    },
  });
}

/** A photo's folder, also one in the bin, or a drawing's: photos and drawings never share one. */
async function isPointedAt(tx: Transaction, folder: string): Promise<boolean> {
  if ((await tx.image.count({ where: { link: folder } })) > 0) return true;
  if ((await tx.trashedPhoto.count({ where: { link: folder } })) > 0) return true;
  return (await tx.drawing.count({ where: { folder } })) > 0;
}

/** Under a lock on its note, so that the same photo sent again waits and puts its bytes anew. */
async function removeBytes({ folder, contentType }: Folder): Promise<boolean> {
  const keys = variants.map((variant) => variantKey(folder, variant));
  keys.push(smallKey(folder), originalKey(folder, contentType));
  const storage = getStorage();
  try {
    await transact(async (tx) => {
      const { count } = await tx.orphanedBlob.deleteMany({ where: { folder } });
      if (count === 0 || (await isPointedAt(tx, folder))) return;
      await Promise.all(keys.map((key) => storage.delete(key)));
    });
    return true;
  } catch (error) {
    // The photo is gone for its owner; the note stays, and a later sweep tries again.
    log.error({ err: error }, 'bytes of a deleted photo not removed');
    return false;
  }
}
