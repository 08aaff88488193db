import type { PersonContext } from '@/lib/context';
import { db, type Prisma, type Transaction, transact } from '@/lib/db';
import { changesKeptDays } from '../changes/change';
import { changeCollection } from '../changes/change-collection';
import { releaseFolders } from '../images/loose-folders';
import { dropDescriptions } from './binned-descriptions';
import { binDays } from './delete-photos';
import { settleDeletions } from './settle-deletions';

const dayMs = 24 * 60 * 60 * 1000;
/** One transaction's share: its bytes are removed one after the other behind it. */
const dropsAtOnceMax = 500;

/**
 * Lets go of all that is in the person's bin, rows and bytes, for good. Whoever calls this has
 * asked the person.
 */
export async function emptyBin({ ctx }: { ctx: PersonContext }): Promise<{ dropped: number }> {
  let dropped = 0;
  for (;;) {
    const count = await changeCollection(ctx, async (tx) => {
      const gone = await dropForGood(tx, { ownerId: ctx.personId });
      if (gone < dropsAtOnceMax) await settleDeletions(tx, ctx);
      return gone;
    });
    dropped += count;
    if (count < dropsAtOnceMax) return { dropped };
  }
}

/** The nightly share of it: what lay in the bin for 30 days, and changes as old. */
export async function dropOldDeletions({
  now = new Date(),
}: {
  now?: Date;
} = {}): Promise<{ dropped: number; changes: number }> {
  const before = (days: number) => new Date(now.getTime() - days * dayMs);
  let dropped = 0;
  for (;;) {
    const count = await transact((tx) => dropForGood(tx, { deletedAt: { lt: before(binDays) } }));
    dropped += count;
    if (count < dropsAtOnceMax) break;
  }
  const { count } = await (await db()).change.deleteMany({
    where: { at: { lt: before(changesKeptDays) } },
  });
  return { dropped, changes: count };
}

async function dropForGood(tx: Transaction, where: Prisma.BinnedPhotoWhereInput): Promise<number> {
  const binned = await tx.binnedPhoto.findMany({
    where,
    orderBy: { deletedAt: 'asc' },
    take: dropsAtOnceMax,
    select: { imageId: true, descriptionId: true, link: true, contentType: true },
  });
  const { count } = await tx.binnedPhoto.deleteMany({
    where: { ...where, imageId: { in: binned.map(({ imageId }) => imageId) } },
  });
  await dropDescriptions(
    tx,
    binned.flatMap(({ descriptionId }) => descriptionId ?? []),
  );
  // A row of the original points at an address that is not ours to delete. What a photo of theirs,
  // here or in the bin, still needs is spared where the bytes are removed.
  const folders = new Map(binned.map(({ link, contentType }) => [link, contentType]));
  await releaseFolders(
    tx,
    [...folders].flatMap(([folder, contentType]) => (contentType ? { folder, contentType } : [])),
  );
  return count;
}
