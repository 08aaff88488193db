import type { PersonContext } from '@/lib/context';
import type { Transaction } from '@/lib/db';
import { AcervoError } from '@/lib/errors';
import { createDescription } from '../descriptions/place-description';
import type { Back, BeforeOf } from '../journal/change';
import { reviveDescriptions } from '../trash/trashed-descriptions';

/** @throws AcervoError `conflict` where other words stand there now, or the photos are gone */
export async function undoDescription(
  tx: Transaction,
  ctx: PersonContext,
  { text, replaced, moved }: BeforeOf<'words'>,
): Promise<Back> {
  const ownerId = ctx.personId;
  // Photos that left several descriptions were given one. What others call the photos that these
  // joined is no matter here.
  const touched = new Map([
    ...replaced.map(({ descriptionId, now }) => [descriptionId, now ?? text] as const),
    ...moved.flatMap(({ to, now, isShared }) => (isShared ? [] : [[to, now ?? text] as const])),
  ]);
  const standing = await tx.description.count({
    where: { ownerId, OR: [...touched].map(([id, said]) => ({ id, text: said })) },
  });
  const photoIds = moved.flatMap((group) => group.photoIds);
  const stay = await tx.image.count({
    where: { ownerId, id: { in: photoIds }, descriptionId: { in: moved.map(({ to }) => to) } },
  });
  if (standing !== touched.size || stay !== photoIds.length) {
    throw new AcervoError(
      'conflict',
      'These words were changed again since, or their photos are gone.',
    );
  }
  for (const { descriptionId, text: before } of replaced) {
    await tx.description.update({ where: { id: descriptionId }, data: { text: before } });
  }
  for (const { photoIds: ids, from, to } of moved) {
    await giveBack(tx, ctx, ids, from);
    // A photo that joined meanwhile keeps the words that it shares.
    await tx.description.deleteMany({ where: { id: to, ownerId, images: { none: {} } } });
  }
  const images = await tx.image.findMany({
    where: {
      ownerId,
      OR: [
        { id: { in: photoIds } },
        { descriptionId: { in: replaced.map(({ descriptionId }) => descriptionId) } },
      ],
    },
    orderBy: { id: 'asc' },
    select: { id: true, description: { select: { text: true } } },
  });
  const texts = new Set(images.map(({ description }) => description?.text ?? null));
  return {
    photoIds: images.map(({ id }) => id),
    words: texts.size === 1 ? ([...texts][0] ?? null) : null,
    album: null,
  };
}

/**
 * The description that the photos had, where it still says the same; else one of their own in its
 * words: what others were called meanwhile is not what these were.
 */
export async function giveBack(
  tx: Transaction,
  ctx: PersonContext,
  photoIds: number[],
  from: { descriptionId: number; text: string } | null,
): Promise<void> {
  if (from !== null) {
    const { descriptionId: id, text } = from;
    // The others that had these words may be in the bin by now, and the words with them.
    const kept = { path: ['descricao'], equals: text };
    if ((await tx.trashedDescription.count({ where: { id, kept } })) > 0) {
      await reviveDescriptions(tx, [id]);
    }
    const same = { id, ownerId: ctx.personId, text };
    if ((await tx.description.count({ where: same })) === 0) {
      await createDescription(tx, ctx, text, photoIds);
      return;
    }
  }
  await tx.image.updateMany({
    where: { ownerId: ctx.personId, id: { in: photoIds } },
    data: { descriptionId: from?.descriptionId ?? null },
  });
}
