import type { PersonContext } from '@/lib/context';
import type { Transaction } from '@/lib/db';
import { AcervoError } from '@/lib/errors';
import type { Back, BeforeOf } from '../journal/change';
import { changeCollection, noteChange } from '../journal/change-collection';
import { foldCopies, pairOf, readGroup } from './fold-copies';

/**
 * Says that a photo is none of the copies with which it is folded: it stands by itself from now on,
 * whatever is found later.
 * @throws AcervoError `not_found` for a photo that is not the person's, or has no copies
 */
export async function separateCopy({
  ctx,
  input,
}: {
  ctx: PersonContext;
  input: { photoId: number };
}): Promise<{ changeId: string; photoIds: number[] }> {
  const { photoId } = input;
  return changeCollection(ctx, async (tx) => {
    const others = (await readGroup(tx, ctx.personId, photoId)).filter((id) => id !== photoId);
    if (others.length === 0) throw new AcervoError('not_found', 'This photo has no copies.');
    const linked = await tx.copy.findMany({
      where: { OR: others.map((id) => pairOf(photoId, id)), verdict: 'copy' },
    });
    for (const id of others) await decide(tx, ctx.personId, pairOf(photoId, id), 'different');
    const { changeId } = await noteChange(tx, ctx, {
      kind: 'copy separated',
      photoId,
      others,
      linkedIds: others.filter((id) =>
        linked.some(({ imageId, otherId }) => imageId === id || otherId === id),
      ),
    });
    await foldCopies(tx, ctx.personId, [photoId, ...others]);
    return { changeId, photoIds: [photoId, ...others] };
  });
}

/** @throws AcervoError `conflict` where none of the photos is there any more */
export async function undoCopySeparation(
  tx: Transaction,
  ctx: PersonContext,
  { photoId, others, linkedIds }: BeforeOf<'copy separated'>,
): Promise<Back> {
  const present = await tx.image.findMany({
    where: { ownerId: ctx.personId, id: { in: [photoId, ...others] } },
    select: { id: true },
    orderBy: { id: 'asc' },
  });
  if (present.length < 2) throw new AcervoError('conflict', 'These photos are gone.');
  for (const id of others) {
    const pair = pairOf(photoId, id);
    if (linkedIds.includes(id)) await decide(tx, ctx.personId, pair, 'copy');
    else await tx.copy.deleteMany({ where: { ...pair, ownerId: ctx.personId } });
  }
  await foldCopies(tx, ctx.personId, [photoId, ...others]);
  return { photoIds: present.map(({ id }) => id), words: null, album: null };
}

async function decide(
  tx: Transaction,
  ownerId: string,
  pair: { imageId: number; otherId: number },
  verdict: 'copy' | 'different',
): Promise<void> {
  await tx.copy.upsert({
    where: { imageId_otherId: pair },
    create: { ...pair, ownerId, verdict },
    update: { verdict },
  });
}
