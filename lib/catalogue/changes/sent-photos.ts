import type { PersonContext } from '@/lib/context';
import type { Transaction } from '@/lib/db';
import { AcervoError } from '@/lib/errors';
import { binPhotos } from '../bin/bin-photos';
import type { Back, BeforeOf } from './change';
import { noteChange } from './change-collection';

/**
 * Notes that photos came with their words, once for everything of a turn: several photos, or several
 * captions, are one thing that somebody sent.
 * @returns the change, which an earlier call for the turn may have noted
 */
export async function noteSentPhotos(
  tx: Transaction,
  ctx: PersonContext,
  { turnId }: { turnId: string },
): Promise<string> {
  const noted = await tx.change.findFirst({
    where: {
      personId: ctx.personId,
      undoneAt: null,
      AND: [
        { before: { path: ['kind'], equals: 'photos sent' } },
        { before: { path: ['turnId'], equals: turnId } },
      ],
    },
    select: { id: true },
  });
  if (noted) return noted.id;
  return (await noteChange(tx, ctx, { kind: 'photos sent', turnId })).changeId;
}

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
  const { deleted } = await binPhotos(tx, ctx, photoIds);
  if (deleted === 0) throw new AcervoError('conflict', 'These photos are gone already.');
  return { photoIds, words: null, album: null };
}
