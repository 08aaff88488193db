import { type Transaction, transact } from '@/lib/db';
import type { TakenAt } from '../details/read-exif';
import { releaseFolders, tieFolder } from '../images/loose-folders';
import type { PhotoVariants } from '../images/make-variants';
import { listNear, type NearPhoto } from './find-known';
import type { Print } from './print';

/** What has come and is not kept yet. */
export interface NewPhoto {
  ownerId: string;
  turnId: string;
  sentAt: Date;
  bytes: Buffer;
  contentType: string;
  contentHash: string;
  folder: string;
  made: PhotoVariants;
  print: Print;
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

/** So many more pixels are no accident of cropping: it is the photo before it was made small. */
const betterPixelsRatio = 1.5;

export function isBetter({ made }: NewPhoto, known: NearPhoto): boolean {
  return made.width * made.height > betterPixelsRatio * known.pixels;
}

/**
 * The row of a photo that came for the first time.
 * @param seen the photos that it was compared with
 * @returns null when one that may be the same was kept meanwhile: photos of an album come in side
 *   by side. The owner's row is locked, so that the last look and the new row are one.
 */
export function keepFirst(photo: NewPhoto, seen: Set<number>): Promise<number | null> {
  return transact(async (tx) => {
    await tx.$executeRaw`
      SELECT 1 FROM acervo_person WHERE id = ${photo.ownerId}::uuid FOR NO KEY UPDATE`;
    if ((await listNear(photo)).some(({ id }) => !seen.has(id))) return null;
    const { day, latitude, longitude } = photo.taken;
    const takenOn = day === null ? null : new Date(day);
    const { id } = await tx.image.create({
      data: {
        ...contentOf(photo),
        ownerId: photo.ownerId,
        turnId: photo.turnId,
        takenFrom: takenOn,
        takenTo: takenOn,
        latitude,
        longitude,
      },
      select: { id: true },
    });
    await tieFolder(tx, photo.folder);
    await attach(tx, photo, { id, link: photo.folder, isKnown: false });
    await photo.onKept?.(tx, id);
    return id;
  });
}

/**
 * One more arrival of a photo that is kept already. What the earlier file did not tell of day and
 * place is taken from this one, and so are its pixels where it is the better copy.
 * @returns null when it was deleted meanwhile
 */
export function keepAgain(photo: NewPhoto, known: NearPhoto): Promise<number | null> {
  return transact(async (tx) => {
    const { id } = known;
    const image = await tx.image.findFirst({
      where: { id, ownerId: photo.ownerId },
      select: { createdAt: true, arrivals: { select: { id: true }, take: 1 } },
    });
    if (!image) return null;
    // Rows from before arrivals were kept came when they were made.
    if (image.arrivals.length === 0) {
      await tx.arrival.create({ data: { imageId: id, at: image.createdAt ?? new Date(0) } });
    }
    await fillGaps(tx, id, photo.taken);
    const isPut = isBetter(photo, known);
    if (isPut) {
      // What was read from the smaller copy is read again.
      await tx.image.update({ where: { id }, data: { ...contentOf(photo), lookedAt: null } });
      await photo.onKept?.(tx, id);
    }
    const link = isPut ? photo.folder : known.link;
    await attach(tx, photo, { id, link, isKnown: true });
    await tieFolder(tx, link);
    await releaseUnused(tx, isPut ? known : photo, photo.ownerId);
    return id;
  });
}

function contentOf({ folder, contentHash, contentType, bytes, made, print }: NewPhoto) {
  return {
    link: folder,
    contentHash,
    contentType,
    byteSize: bytes.length,
    width: made.width,
    height: made.height,
    thumbHash: new Uint8Array(made.thumbHash),
    perceptualHash: print.hash,
  };
}

async function attach(
  tx: Transaction,
  photo: NewPhoto,
  image: { id: number; link: string; isKnown: boolean },
): Promise<void> {
  const { mediaId } = await photo.claim(tx, image);
  await tx.arrival.create({ data: { imageId: image.id, mediaId, at: photo.sentAt } });
}

/** A person's own word about when and where is not touched: only what is empty is filled. */
async function fillGaps(tx: Transaction, id: number, taken: TakenAt): Promise<void> {
  if (taken.day !== null) {
    const takenOn = new Date(taken.day);
    await tx.image.updateMany({
      where: { id, takenFrom: null },
      data: { takenFrom: takenOn, takenTo: takenOn },
    });
  }
  if (taken.latitude !== null) {
    const { latitude, longitude } = taken;
    await tx.image.updateMany({ where: { id, latitude: null }, data: { latitude, longitude } });
  }
}

/** What this try has put before it knew, or the smaller copy, unless a photo of theirs needs it. */
async function releaseUnused(
  tx: Transaction,
  content: { contentType: string } & ({ folder: string } | { link: string }),
  ownerId: string,
): Promise<void> {
  const folder = 'folder' in content ? content.folder : content.link;
  if ((await tx.image.count({ where: { ownerId, link: folder } })) > 0) return;
  const isOurs = 'link' in content || (await tx.looseFolder.count({ where: { folder } })) > 0;
  if (isOurs) await releaseFolders(tx, [{ folder, contentType: content.contentType }]);
}
