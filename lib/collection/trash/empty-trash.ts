import type { PersonContext } from '@/lib/context';
import { changeInBatches, db, type Prisma, type Swept, type Transaction, transact } from '@/lib/db';
import { releaseFolders } from '../ingest/variants/orphaned-blobs';
import { changesKeptDays } from '../journal/change';
import { changeCollection } from '../journal/change-collection';
import { trashDays } from './delete-photos';
import { settleDeletions } from './settle-deletions';
import { dropDescriptions } from './trashed-descriptions';

const dayMs = 24 * 60 * 60 * 1000;
/** One transaction's share: its bytes are removed one after the other behind it. */
const dropsAtOnceMax = 500;

/**
 * Lets go of all that is in the person's bin, rows and bytes, for good. Whoever calls this has
 * asked the person.
 */
export async function emptyTrash({ ctx }: { ctx: PersonContext }): Promise<{ dropped: number }> {
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

/** The nightly share of it: what lay in the bin for 30 days. */
export async function dropOldDeletions({ untilMs }: { untilMs: number }): Promise<Swept> {
  const where = { deletedAt: { lt: new Date(Date.now() - trashDays * dayMs) } };
  let done = 0;
  while (Date.now() < untilMs) {
    const count = await transact((tx) => dropForGood(tx, where));
    done += count;
    if (count < dropsAtOnceMax) return { done, remaining: 0 };
  }
  return { done, remaining: await (await db()).trashedPhoto.count({ where }) };
}

/** Changes are taken back for as long as the bin holds what they deleted. */
export async function dropOldChanges({ untilMs }: { untilMs: number }): Promise<Swept> {
  const { change } = await db();
  const where = { at: { lt: new Date(Date.now() - changesKeptDays * dayMs) } };
  return changeInBatches({
    untilMs,
    change: (limit) => change.deleteMany({ where, limit }),
    count: () => change.count({ where }),
  });
}

async function dropForGood(tx: Transaction, where: Prisma.TrashedPhotoWhereInput): Promise<number> {
  const trashed = await tx.trashedPhoto.findMany({
    where,
    orderBy: { deletedAt: 'asc' },
    take: dropsAtOnceMax,
    select: { imageId: true, descriptionId: true, link: true, contentType: true },
  });
  const ids = trashed.map(({ imageId }) => imageId);
  const { count } = await tx.trashedPhoto.deleteMany({ where: { ...where, imageId: { in: ids } } });
  await tx.copy.deleteMany({ where: { OR: [{ imageId: { in: ids } }, { otherId: { in: ids } }] } });
  await dropDescriptions(
    tx,
    trashed.flatMap(({ descriptionId }) => descriptionId ?? []),
  );
  // A row of the original points at an address that is not ours to delete. What a photo of theirs,
  // here or in the bin, still needs is spared where the bytes are removed.
  const folders = new Map(trashed.map(({ link, contentType }) => [link, contentType]));
  await releaseFolders(
    tx,
    [...folders].flatMap(([folder, contentType]) => (contentType ? { folder, contentType } : [])),
  );
  return count;
}
