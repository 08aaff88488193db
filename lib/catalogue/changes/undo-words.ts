import type { PersonContext } from '@/lib/context';
import type { Transaction } from '@/lib/db';
import { AcervoError } from '@/lib/errors';
import { reviveDescriptions } from '../bin/binned-descriptions';
import type { BeforeOf, Undone } from './change';

/** @throws AcervoError `conflict` where other words stand there now, or the photos are gone */
export async function undoWords(
  tx: Transaction,
  ctx: PersonContext,
  { text, replaced, moved }: BeforeOf<'words'>,
): Promise<Omit<Undone, 'kind'>> {
  const ownerId = ctx.personId;
  const touched = [
    ...replaced.map(({ descriptionId }) => descriptionId),
    ...moved.map(({ to }) => to),
  ];
  const standing = await tx.description.count({ where: { ownerId, id: { in: touched }, text } });
  const photoIds = moved.flatMap((group) => group.photoIds);
  const stay = await tx.image.count({
    where: { ownerId, id: { in: photoIds }, descriptionId: { in: moved.map(({ to }) => to) } },
  });
  if (standing !== touched.length || stay !== photoIds.length) {
    throw new AcervoError(
      'conflict',
      'These words were changed again since, or their photos are gone.',
    );
  }
  for (const { descriptionId, text: before } of replaced) {
    await tx.description.update({ where: { id: descriptionId }, data: { text: before } });
  }
  for (const { photoIds: ids, from, to } of moved) {
    // The others that had these words may be in the bin by now, and the words with them.
    if (from !== null) await reviveDescriptions(tx, [from]);
    const known = from === null || (await tx.description.count({ where: { id: from } })) > 0;
    if (!known) throw new AcervoError('conflict', 'The words from before are gone.');
    await tx.image.updateMany({
      where: { ownerId, id: { in: ids } },
      data: { descriptionId: from },
    });
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
