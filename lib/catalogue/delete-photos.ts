import type { PersonContext } from '@/lib/context';
import { transact } from '@/lib/db';
import { releaseFolders } from './images/loose-folders';

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
  return transact(async (tx) => {
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
    const loose = photos.flatMap(({ link, contentHash, contentType }) =>
      // A row of the original points at an address that is not ours to delete.
      contentHash && contentType && !stillUsed.has(link) ? { folder: link, contentType } : [],
    );
    await releaseFolders(tx, loose);
    return { deleted: photos.length };
  });
}
