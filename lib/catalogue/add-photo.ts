import { createHash } from 'node:crypto';
import type { PersonContext } from '@/lib/context';
import { db, type Transaction, transact } from '@/lib/db';
import { getStorage } from '@/lib/storage';
import { imageFolder, originalKey, variantKey } from './images/image-keys';
import { noteLooseFolder, tieFolder } from './images/loose-folders';
import { makeVariants } from './images/make-variants';

/**
 * Keeps a photo: its bytes and variants first, its row last, so that a row never points at nothing.
 * The photo waits for a description until `describePhotos`. Putting the same bytes again is free of
 * harm: keys follow the content.
 * @param input.mediaId the attachment it came as; a second call for it returns the same photo
 * @param onKept is called in the transaction that makes the photo's row
 * @throws AcervoError `bad_media`, `too_large`, `unsupported_media`, `storage_unavailable`
 */
export async function addPhoto({
  ctx,
  input,
  onKept,
}: {
  ctx: PersonContext;
  input: { bytes: Buffer; contentType: string; mediaId: string; turnId: string };
  onKept?: (tx: Transaction, imageId: number) => Promise<void>;
}): Promise<{ photoId: number }> {
  const client = await db();
  const known = await client.media.findUnique({
    where: { id: input.mediaId, message: { personId: ctx.personId } },
  });
  if (known?.imageId) return { photoId: known.imageId };

  const contentHash = createHash('sha256').update(input.bytes).digest('hex');
  const folder = imageFolder(ctx.personId, contentHash);
  const made = await makeVariants(input.bytes);
  const storage = getStorage();
  await noteLooseFolder({ folder, contentType: input.contentType });
  await Promise.all([
    storage.put(originalKey(folder, input.contentType), input.bytes, input.contentType),
    storage.put(variantKey(folder, 'full'), made.full, 'image/jpeg'),
    ...made.webp.map(({ width, body }) =>
      storage.put(variantKey(folder, `w${width}`), body, 'image/webp'),
    ),
  ]);

  return transact(async (tx) => {
    const image = await tx.image.create({
      data: {
        link: folder,
        ownerId: ctx.personId,
        turnId: input.turnId,
        contentHash,
        contentType: input.contentType,
        byteSize: input.bytes.length,
        width: made.width,
        height: made.height,
        thumbHash: new Uint8Array(made.thumbHash),
      },
      select: { id: true },
    });
    const { count } = await tx.media.updateMany({
      where: { id: input.mediaId, imageId: null },
      data: { status: 'stored', imageId: image.id, storageKey: folder },
    });
    if (count === 0) throw new Error('Another worker has kept this attachment.');
    await tieFolder(tx, folder);
    await onKept?.(tx, image.id);
    return { photoId: image.id };
  });
}
