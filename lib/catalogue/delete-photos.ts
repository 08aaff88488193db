import type { PersonContext } from '@/lib/context';
import { db } from '@/lib/db';
import { log } from '@/lib/log';
import { getStorage } from '@/lib/storage';
import { originalKey, variantKey, variants } from './images/image-keys';

/**
 * Deletes photos for good: rows first, in one transaction, then the bytes that no other photo of
 * the owner shares. Whoever calls this has asked the person.
 */
export async function deletePhotos({
  ctx,
  input,
}: {
  ctx: PersonContext;
  input: { photoIds: number[] };
}): Promise<{ deleted: number }> {
  const client = await db();
  const { photos, folders } = await client.$transaction(async (tx) => {
    const photos = await tx.image.findMany({
      where: { ownerId: ctx.personId, id: { in: input.photoIds } },
      select: { id: true, link: true, contentType: true, contentHash: true, descriptionId: true },
    });
    await tx.image.deleteMany({ where: { id: { in: photos.map((photo) => photo.id) } } });
    const descriptionIds = photos.flatMap((photo) => photo.descriptionId ?? []);
    await tx.description.deleteMany({
      where: { id: { in: descriptionIds }, ownerId: ctx.personId, images: { none: {} } },
    });
    const shared = await tx.image.findMany({
      where: { ownerId: ctx.personId, link: { in: photos.map((photo) => photo.link) } },
      select: { link: true },
    });
    const stillUsed = new Set(shared.map((image) => image.link));
    return { photos, folders: photos.filter((photo) => !stillUsed.has(photo.link)) };
  });
  await Promise.all(folders.map(deleteBytes));
  return { deleted: photos.length };
}

async function deleteBytes(photo: {
  id: number;
  link: string;
  contentType: string | null;
  contentHash: string | null;
}): Promise<void> {
  // A row of the original points at an address that is not ours to delete.
  if (!photo.contentHash || !photo.contentType) return;
  const keys = variants.map((variant) => variantKey(photo.link, variant));
  keys.push(originalKey(photo.link, photo.contentType));
  const storage = getStorage();
  try {
    await Promise.all(keys.map((key) => storage.delete(key)));
  } catch (error) {
    // The photo is gone for its owner; bytes that nothing points at are an operator's matter.
    log.error({ err: error, photoId: photo.id }, 'bytes of a deleted photo remain');
  }
}
