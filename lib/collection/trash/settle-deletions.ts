import type { PersonContext } from '@/lib/context';
import type { Transaction } from '@/lib/db';
import { beforeSchema } from '../journal/change';

/**
 * Deletions of which nothing is left in the bin cannot be taken back any more: the next "undo" is
 * about something else.
 */
export async function settleDeletions(tx: Transaction, ctx: PersonContext): Promise<void> {
  const changes = await tx.change.findMany({
    where: {
      personId: ctx.personId,
      undoneAt: null,
      before: { path: ['kind'], equals: 'deleted' },
    },
    select: { id: true, before: true },
  });
  const deletions = changes.map(({ id, before }) => {
    const parsed = beforeSchema.parse(before);
    return { id, photoIds: parsed.kind === 'deleted' ? parsed.photoIds : [] };
  });
  const trashed = await tx.trashedPhoto.findMany({
    where: {
      ownerId: ctx.personId,
      imageId: { in: deletions.flatMap(({ photoIds }) => photoIds) },
    },
    select: { imageId: true },
  });
  const inTrash = new Set(trashed.map(({ imageId }) => imageId));
  const settled = deletions.filter(({ photoIds }) => !photoIds.some((id) => inTrash.has(id)));
  await tx.change.updateMany({
    where: { id: { in: settled.map(({ id }) => id) } },
    data: { undoneAt: new Date() },
  });
}
