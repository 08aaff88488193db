import type { PersonContext } from '@/lib/context';
import type { Transaction } from '@/lib/db';
import { AcervoError } from '@/lib/errors';
import { detailsColumns, readDetails, sameDetails } from '../details/kept-details';
import { undoCopySeparation } from '../duplicates/separate-copy';
import {
  type Back,
  type Before,
  type BeforeOf,
  beforeSchema,
  sentUndoneWithinMs,
  type Undone,
  undoneUnaskedMs,
  undoneUnaskedTurns,
} from '../journal/change';
import { changeCollection } from '../journal/change-collection';
import { describeChange } from '../journal/describe-change';
import { moveToTrash } from '../trash/move-to-trash';
import { undoDeletion } from '../trash/restore-photos';
import { undoSeparation } from './separate-photos';
import { undoAlbumChange } from './undo-album-change';
import { undoDescription } from './undo-description';

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

/** What was taken back, or would be once the person has been asked. */
export interface LastUndone extends Undone {
  changeId: string;
  photos: number;
  /** Nothing was taken back: it is older than what one means by "undo". */
  isAsked: boolean;
}

/**
 * Takes back the last change that the actor made themselves and that still stands; photos that they
 * sent are one within an hour.
 * @param input.turnId the turn that asks; a change from before the last ten minutes, or the last
 *   three turns, is then only told
 * @returns null where there is none
 * @throws AcervoError `conflict`
 */
export async function undoLast({
  ctx,
  input,
}: {
  ctx: PersonContext;
  input?: { turnId: string };
}): Promise<LastUndone | null> {
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
    if (!change) return null;
    const before = beforeSchema.parse(change.before);
    const told = await describeChange(tx, ctx, before);
    const { id: changeId } = change;
    if (input && (await isOld(tx, ctx, { at: change.at, turnId: input.turnId }))) {
      return { kind: before.kind, photoIds: [], ...told, changeId, isAsked: true };
    }
    const undone = await takeBack(tx, ctx, change);
    return { ...told, ...undone, photos: undone.photoIds.length, changeId, isAsked: false };
  });
}

async function isOld(
  tx: Transaction,
  ctx: PersonContext,
  { at, turnId }: { at: Date; turnId: string },
): Promise<boolean> {
  if (Date.now() - at.getTime() > undoneUnaskedMs) return true;
  // What the person did last is a photo without words: perhaps that one is meant.
  const arrived = await tx.image.count({
    where: { ownerId: ctx.personId, descriptionId: null, createdAt: { gt: at } },
  });
  if (arrived > 0) return true;
  const since = await tx.turn.count({
    where: { personId: ctx.personId, startedAt: { gt: at }, id: { not: turnId } },
  });
  return since >= undoneUnaskedTurns;
}

async function takeBack(
  tx: Transaction,
  ctx: PersonContext,
  change: { id: string; before: unknown },
): Promise<Undone> {
  const before = beforeSchema.parse(change.before);
  const { taken, details } = await describeChange(tx, ctx, before);
  const undone = await put(tx, ctx, before);
  await tx.change.update({ where: { id: change.id }, data: { undoneAt: new Date() } });
  return { kind: before.kind, taken, details, ...undone };
}

function put(tx: Transaction, ctx: PersonContext, before: Before): Promise<Back> {
  switch (before.kind) {
    case 'words':
      return undoDescription(tx, ctx, before);
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

/** @throws AcervoError `conflict` where something else was noted since, or a photo is gone */
async function undoDetails(
  tx: Transaction,
  ctx: PersonContext,
  { photos }: BeforeOf<'details'>,
): Promise<Back> {
  const photoIds = photos.map(({ photoId }) => photoId);
  const now = await readDetails(tx, ctx, photoIds);
  for (const { photoId, before, after } of photos) {
    const details = now.get(photoId);
    if (!details || !sameDetails(details, after)) {
      throw new AcervoError(
        'conflict',
        'When or where was noted again since, or one of the photos is gone.',
      );
    }
    await tx.image.update({ where: { id: photoId }, data: detailsColumns(before) });
  }
  return { photoIds, words: null, album: null };
}

/**
 * Puts what was sent into the bin, those that came late to it as well. It is a deletion like any
 * other: the next "undo" brings it back.
 * @throws AcervoError `conflict` where none of it is there any more
 */
async function undoSentPhotos(
  tx: Transaction,
  ctx: PersonContext,
  { turnId }: BeforeOf<'photos sent'>,
): Promise<Back> {
  const sent = await tx.image.findMany({
    where: { ownerId: ctx.personId, turnId },
    select: { id: true },
  });
  const photoIds = sent.map(({ id }) => id);
  const { deleted } = await moveToTrash(tx, ctx, photoIds);
  if (deleted === 0) throw new AcervoError('conflict', 'These photos are gone already.');
  return { photoIds, words: null, album: null };
}
