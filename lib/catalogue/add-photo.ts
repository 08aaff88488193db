import { createHash } from 'node:crypto';
import type { PersonContext } from '@/lib/context';
import { db, type Transaction } from '@/lib/db';
import { readExif } from './details/read-exif';
import { imageFolder } from './images/image-keys';
import { makeVariants } from './images/make-variants';
import { putVariants } from './images/put-variants';
import { findKnown } from './known/find-known';
import { isBetter, keepAgain, keepFirst, type NewPhoto } from './known/keep-photo';
import { takePrint } from './known/print';

export interface NewBytes {
  bytes: Buffer;
  contentType: string;
  /** What came together, and waits for words together. */
  turnId: string;
  sentAt: Date;
}

/** Each round but the last means that another photo of the same album was kept meanwhile. */
const roundsMax = 10;

/**
 * Keeps a photo: its bytes and variants first, its row last, so that a row never points at nothing.
 * The photo waits for a description until `describePhotos`. Putting the same bytes again is free of
 * harm: keys follow the content. A photo that its owner has sent before is not kept again; that it
 * came again is (docs/decisions/016).
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
 * @returns whether its owner had sent it before
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
  const contentHash = createHash('sha256').update(input.bytes).digest('hex');
  const made = await makeVariants(input.bytes, input.contentType);
  return keep({
    ...input,
    ...callbacks,
    ownerId: ctx.personId,
    contentHash,
    folder: imageFolder(ctx.personId, contentHash),
    made,
    print: await takePrint(made.smallest),
    taken: readExif(input.bytes),
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

async function keep(photo: NewPhoto): Promise<{ photoId: number; isKnown: boolean }> {
  const seen = new Set<number>();
  let isPut = false;
  for (let round = 0; round < roundsMax; round++) {
    const known = await findKnown(photo, seen);
    if (!isPut && (!known || isBetter(photo, known))) {
      await putVariants(photo);
      isPut = true;
    }
    const photoId = known ? await keepAgain(photo, known) : await keepFirst(photo, seen);
    if (photoId !== null) return { photoId, isKnown: known !== null };
  }
  throw new Error('The photos of this person change faster than one can be kept.');
}
