import type { PersonContext } from '@/lib/context';
import type { Transaction } from '@/lib/db';
import { AcervoError } from '@/lib/errors';
import { undoAlbumChange } from '../albums/undo-album-change';
import { undoDeletion } from '../bin/restore-photos';
import { undoCopySeparation } from '../duplicates/separate-copy';
import { type Before, beforeSchema, sentUndoneWithinMs, type Undone } from './change';
import { changeCollection } from './change-collection';
import { undoSentPhotos } from './sent-photos';
import { undoSeparation } from './separate-photos';
import { undoDetails } from './undo-details';
import { undoWords } from './undo-words';

/**
 * Takes one change back, whole or not at all.
 * @throws AcervoError `not_found`, also for somebody else's change and for one that is no longer
 *   kept; `conflict` where it was taken back already or what it made was changed again since
 */
export async function undo({
  ctx,
  input,
}: {
  ctx: PersonContext;
  input: { changeId: string };
}): Promise<Undone> {
  return changeCollection(ctx, async (tx) => {
    const change = await tx.change.findFirst({
      where: { id: input.changeId, personId: ctx.personId },
    });
    if (!change) throw new AcervoError('not_found', 'This change is no longer kept.');
    if (change.undoneAt) throw new AcervoError('conflict', 'This was taken back already.');
    return takeBack(tx, ctx, change);
  });
}

/**
 * Takes back the last change that the actor made themselves and that still stands; photos that they
 * sent are one within an hour.
 * @returns null where there is none
 * @throws AcervoError `conflict`
 */
export async function undoLast({ ctx }: { ctx: PersonContext }): Promise<Undone | null> {
  return changeCollection(ctx, async (tx) => {
    const change = await tx.change.findFirst({
      where: {
        personId: ctx.personId,
        byOperator: ctx.byOperator !== undefined,
        undoneAt: null,
        NOT: {
          before: { path: ['kind'], equals: 'photos sent' },
          at: { lt: new Date(Date.now() - sentUndoneWithinMs) },
        },
      },
      orderBy: { id: 'desc' },
    });
    return change && takeBack(tx, ctx, change);
  });
}

async function takeBack(
  tx: Transaction,
  ctx: PersonContext,
  change: { id: string; before: unknown },
): Promise<Undone> {
  const before = beforeSchema.parse(change.before);
  const undone = await put(tx, ctx, before);
  await tx.change.update({ where: { id: change.id }, data: { undoneAt: new Date() } });
  return { kind: before.kind, ...undone };
}

function put(tx: Transaction, ctx: PersonContext, before: Before): Promise<Omit<Undone, 'kind'>> {
  switch (before.kind) {
    case 'words':
      return undoWords(tx, ctx, before);
    case 'details':
      return undoDetails(tx, ctx, before);
    case 'deleted':
      return undoDeletion(tx, ctx, before.photoIds);
    case 'photos sent':
      return undoSentPhotos(tx, ctx, before);
    case 'copy separated':
      return undoCopySeparation(tx, ctx, before);
    case 'separated':
      return undoSeparation(tx, ctx, before);
    default:
      return undoAlbumChange(tx, ctx, before);
  }
}
