import { createHash } from 'node:crypto';
import type { PersonContext } from '@/lib/context';
import { db, type Transaction } from '@/lib/db';
import { getStorage } from '@/lib/storage';
import type { PhotoVariants } from './decoding/protocol';
import { takeFingerprint } from './fingerprint';
import { keepPhoto, type NewPhoto } from './keep-photo';
import { imageFolder, originalKey, variantKey } from './variants/image-keys';
import { makeVariants } from './variants/make-variants';
import { noteOrphanedFolder } from './variants/orphaned-blobs';

export interface NewBytes {
  bytes: Buffer;
  contentType: string;
  /** What came together, and waits for words together. */
  turnId: string;
  sentAt: Date;
}

/**
 * Keeps a photo: its bytes and variants first, its row last, so that a row never points at nothing
 * and nothing is compared before it is stored. The photo waits for a description until
 * `setDescription`. Putting the same bytes again is free of harm: keys follow the content. The very
 * same bytes are one photo that came twice; everything else is a photo of its own
 * (docs/decisions/016).
 * @param input.mediaId the attachment it came as; a second call for it returns the same photo
 * @param onKept is called in the transaction that keeps bytes which are new, with the photo's id
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
  const attachment = await (await db()).media.findUnique({
    where: { id: input.mediaId, message: { personId: ctx.personId } },
    select: { imageId: true, message: { select: { createdAt: true } } },
  });
  if (attachment?.imageId) return { photoId: attachment.imageId };

  const { mediaId, ...bytes } = input;
  const { photoId } = await addBytes({
    ctx,
    input: { ...bytes, sentAt: attachment?.message.createdAt ?? new Date() },
    onKept,
    claim: (tx, image) => claimAttachment(tx, mediaId, image),
  });
  return { photoId };
}

/**
 * Keeps a photo whichever way its bytes came.
 * @param claim ties what brought it to the photo, in the transaction that keeps it
 * @returns whether its owner had sent these very bytes before
 * @throws AcervoError `bad_media`, `too_large`, `unsupported_media`, `storage_unavailable`
 */
export async function addBytes({
  ctx,
  input,
  ...callbacks
}: {
  ctx: PersonContext;
  input: NewBytes;
} & Pick<NewPhoto, 'claim' | 'onKept'>): Promise<{ photoId: number; isKnown: boolean }> {
  const { bytes, contentType } = input;
  const contentHash = createHash('sha256').update(bytes).digest('hex');
  const folder = imageFolder(ctx.personId, contentHash);
  const made = await makeVariants(bytes, contentType, ctx.personId);
  await putVariants({ folder, contentType, bytes, made });
  return keepPhoto({
    ...input,
    ...callbacks,
    ownerId: ctx.personId,
    contentHash,
    folder,
    made,
    print: await takeFingerprint(made.smallest),
    taken: made.taken,
  });
}

async function claimAttachment(
  tx: Transaction,
  mediaId: string,
  image: { id: number; link: string },
): Promise<{ mediaId: string }> {
  const { count } = await tx.media.updateMany({
    where: { id: mediaId, imageId: null },
    data: { status: 'stored', imageId: image.id, storageKey: image.link },
  });
  if (count === 0) throw new Error('Another worker has kept this attachment.');
  return { mediaId };
}

/** Puts the original and all that is served of it, noted before, so that it is swept if it breaks off. */
async function putVariants({
  folder,
  contentType,
  bytes,
  made,
}: {
  folder: string;
  contentType: string;
  bytes: Buffer;
  made: PhotoVariants;
}): Promise<void> {
  const storage = getStorage();
  await noteOrphanedFolder({ folder, contentType });
  await Promise.all([
    storage.put(originalKey(folder, contentType), bytes, contentType),
    storage.put(variantKey(folder, 'full'), made.full, 'image/jpeg'),
    ...made.webp.map(({ width, body }) =>
      storage.put(variantKey(folder, `w${width}`), body, 'image/webp'),
    ),
  ]);
}
