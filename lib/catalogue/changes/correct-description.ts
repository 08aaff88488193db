import type { PersonContext } from '@/lib/context';
import { AcervoError } from '@/lib/errors';
import { createDescription } from '../describe-photos';
import { checkDescription } from '../description-text';
import { changeCollection, noteChange } from './change-collection';

/**
 * Puts new words in the place of a photo's description; the photos that share it change with it.
 * @returns how many photos carry the new words, and what stood there before
 * @throws AcervoError `not_found`
 */
export async function correctDescription({
  ctx,
  input,
}: {
  ctx: PersonContext;
  input: { photoIds: number[]; description: string };
}): Promise<{ corrected: number; before: string | null }> {
  const text = checkDescription(input.description);
  return changeCollection(ctx, async (tx) => {
    const photos = await tx.image.findMany({
      where: { ownerId: ctx.personId, id: { in: input.photoIds } },
      orderBy: { id: 'asc' },
      select: { id: true, description: { select: { id: true, text: true, ownerId: true } } },
    });
    if (photos.length === 0) throw new AcervoError('not_found', 'None of these photos is known.');
    const described = new Map(
      photos.flatMap(({ description }) =>
        description?.ownerId === ctx.personId ? [[description.id, description.text]] : [],
      ),
    );
    const ids = [...described.keys()];
    const replaced = [...described]
      .filter(([, before]) => before !== text)
      .map(([descriptionId, before]) => ({ descriptionId, text: before }));
    await tx.description.updateMany({
      where: { id: { in: replaced.map(({ descriptionId }) => descriptionId) } },
      data: { text },
    });
    const waiting = photos.filter((photo) => !photo.description).map(({ id }) => id);
    const moved = [];
    if (waiting.length > 0) {
      const to = await createDescription(tx, ctx, text, waiting);
      moved.push({ photoIds: waiting, from: null, to });
    }
    if (replaced.length + moved.length > 0) {
      await noteChange(tx, ctx, { kind: 'words', text, replaced, moved });
    }
    const shared = await tx.image.count({ where: { descriptionId: { in: ids } } });
    return {
      corrected: shared + waiting.length,
      before: photos.find((photo) => photo.description)?.description?.text ?? null,
    };
  });
}
