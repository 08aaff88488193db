import type { PersonContext } from '@/lib/context';
import type { Transaction } from '@/lib/db';
import { AcervoError } from '@/lib/errors';
import { binPhotos } from '../bin/bin-photos';
import { type BeforeOf, beforeSchema, type Undone } from './change';
import { noteChange } from './change-collection';

/**
 * Notes that photos came with their words, once for everything of a turn: several photos, or several
 * captions, are one thing that somebody sent. Photos that had come before are none of it.
 */
export async function noteSentPhotos(
  tx: Transaction,
  ctx: PersonContext,
  { photoIds, turnId }: { photoIds: number[]; turnId: string },
): Promise<void> {
  const came = await tx.image.count({
    where: { ownerId: ctx.personId, id: { in: photoIds }, turnId },
  });
  if (came === 0) return;
  const last = await tx.change.findFirst({
    where: { personId: ctx.personId, undoneAt: null },
    orderBy: { id: 'desc' },
    select: { before: true },
  });
  const before = last && beforeSchema.parse(last.before);
  if (before?.kind === 'photos sent' && before.turnId === turnId) return;
  await noteChange(tx, ctx, { kind: 'photos sent', turnId });
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
): Promise<Omit<Undone, 'kind'>> {
  const sent = await tx.image.findMany({
    where: { ownerId: ctx.personId, turnId },
    select: { id: true },
  });
  const photoIds = sent.map(({ id }) => id);
  const { deleted } = await binPhotos(tx, ctx, photoIds);
  if (deleted === 0) throw new AcervoError('conflict', 'These photos are gone already.');
  return { photoIds, words: null, album: null };
}
