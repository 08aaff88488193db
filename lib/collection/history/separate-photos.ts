import type { PersonContext } from '@/lib/context';
import type { Transaction } from '@/lib/db';
import { AcervoError } from '@/lib/errors';
import type { Back, BeforeOf } from '../journal/change';
import { changeCollection, noteChange } from '../journal/change-collection';
import { giveBack } from './undo-description';

/**
 * Takes photos out of the group that they joined: they lose the words that they share with others,
 * and wait for words of their own. A photo that was described by itself since is left as it is.
 * @param input.turnId the turn that asks for it; it is their group from now on
 * @returns the photos that were taken out
 */
export async function separatePhotos({
  ctx,
  input: { photoIds, turnId },
}: {
  ctx: PersonContext;
  input: { photoIds: number[]; turnId: string };
}): Promise<{ photoIds: number[] }> {
  return changeCollection(ctx, async (tx) => {
    const own = await tx.image.findMany({
      where: { ownerId: ctx.personId, id: { in: photoIds } },
      orderBy: { id: 'asc' },
      select: { id: true, turnId: true, description: { select: { id: true, text: true } } },
    });
    const taken = [];
    for (const { id, turnId: from, description } of own) {
      const companions = await tx.image.count({
        where: {
          ownerId: ctx.personId,
          id: { notIn: photoIds },
          descriptionId: description?.id ?? null,
          ...(description ? {} : { turnId: from }),
        },
      });
      if (companions === 0) continue;
      const words = description && { descriptionId: description.id, text: description.text };
      taken.push({ photoId: id, turnId: from, words });
    }
    if (taken.length === 0) return { photoIds: [] };
    const ids = taken.map(({ photoId }) => photoId);
    await tx.image.updateMany({
      where: { ownerId: ctx.personId, id: { in: ids } },
      data: { descriptionId: null, turnId },
    });
    await noteChange(tx, ctx, { kind: 'separated', photos: taken });
    return { photoIds: ids };
  });
}

/** @throws AcervoError `conflict` where the photos have words of their own by now, or are gone */
export async function undoSeparation(
  tx: Transaction,
  ctx: PersonContext,
  { photos }: BeforeOf<'separated'>,
): Promise<Back> {
  const photoIds = photos.map(({ photoId }) => photoId);
  const waiting = await tx.image.count({
    where: { ownerId: ctx.personId, id: { in: photoIds }, descriptionId: null },
  });
  if (waiting !== photoIds.length) {
    throw new AcervoError('conflict', 'These photos have words of their own by now, or are gone.');
  }
  for (const { photoId, turnId, words } of photos) {
    await tx.image.update({ where: { id: photoId }, data: { turnId } });
    await giveBack(tx, ctx, [photoId], words);
  }
  const texts = new Set(photos.map(({ words }) => words?.text ?? null));
  return { photoIds, words: texts.size === 1 ? ([...texts][0] ?? null) : null, album: null };
}
