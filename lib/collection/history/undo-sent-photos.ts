import type { PersonContext } from '@/lib/context';
import type { Transaction } from '@/lib/db';
import { AcervoError } from '@/lib/errors';
import type { Back, BeforeOf } from '../journal/change';
import { moveToTrash } from '../trash/move-to-trash';

/**
 * Puts what was sent into the bin, those that came late to it as well. It is a deletion like any
 * other: the next "undo" brings it back.
 * @throws AcervoError `conflict` where none of it is there any more
 */
export async function undoSentPhotos(
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
