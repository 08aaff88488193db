import { type Transaction, transact } from '@/lib/db';
import type { PhotoVariants } from './decoding/protocol';
import type { TakenAt } from './decoding/read-exif';
import type { Fingerprint } from './fingerprint';
import { tieFolder } from './variants/orphaned-blobs';

/** What has come: its bytes are in the store, its row is not written yet. */
export interface NewPhoto {
  ownerId: string;
  turnId: string;
  sentAt: Date;
  bytes: Buffer;
  contentType: string;
  contentHash: string;
  folder: string;
  made: PhotoVariants;
  print: Fingerprint;
  taken: TakenAt;
  /**
   * Ties what brought the photo to it, in the transaction that keeps it.
   * @returns the attachment, where it came in a message
   */
  claim(
    tx: Transaction,
    image: { id: number; link: string; isKnown: boolean },
  ): Promise<{ mediaId: string | null }>;
  /** Takes part in the transaction that keeps its bytes. */
  onKept: ((tx: Transaction, imageId: number) => Promise<void>) | undefined;
}

/**
 * Writes the photo's row. Only the very same bytes are one photo with one more arrival; whatever
 * looks like a photo that is there already gets a row of its own. The owner's row is locked, so
 * that the same file twice in one album, kept side by side, is found as well.
 */
export function keepPhoto(photo: NewPhoto): Promise<{ photoId: number; isKnown: boolean }> {
  return transact(async (tx) => {
    const { ownerId, contentHash } = photo;
    await tx.$executeRaw`
      SELECT 1 FROM acervo_person WHERE id = ${ownerId}::uuid FOR NO KEY UPDATE`;
    const same = await tx.image.findFirst({
      where: { ownerId, contentHash },
      select: { id: true, createdAt: true, arrivals: { select: { id: true }, take: 1 } },
    });
    // Rows from before arrivals were kept came when they were made.
    if (same?.arrivals.length === 0) {
      await tx.arrival.create({
        data: { imageId: same.id, at: same.createdAt ?? new Date(0) },
      });
    }
    const id = same?.id ?? (await createRow(tx, photo));
    const image = { id, link: photo.folder, isKnown: same !== null };
    const { mediaId } = await photo.claim(tx, image);
    await tx.arrival.create({ data: { imageId: id, mediaId, at: photo.sentAt } });
    await tieFolder(tx, photo.folder);
    if (!same) await photo.onKept?.(tx, id);
    return { photoId: id, isKnown: image.isKnown };
  });
}

async function createRow(tx: Transaction, photo: NewPhoto): Promise<number> {
  const { folder, contentHash, contentType, bytes, made, print, taken } = photo;
  const takenOn = taken.day === null ? null : new Date(taken.day);
  const { id } = await tx.image.create({
    data: {
      link: folder,
      ownerId: photo.ownerId,
      turnId: photo.turnId,
      contentHash,
      contentType,
      byteSize: bytes.length,
      width: made.width,
      isPartial: made.isPartial,
      height: made.height,
      thumbHash: new Uint8Array(made.thumbHash),
      perceptualHash: print.hash,
      takenFrom: takenOn,
      takenTo: takenOn,
      latitude: taken.latitude,
      longitude: taken.longitude,
    },
    select: { id: true },
  });
  return id;
}
