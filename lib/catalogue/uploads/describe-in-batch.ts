import type { PersonContext } from '@/lib/context';
import { transact } from '@/lib/db';
import { checkDescription } from '../description-text';
import { addWords } from '../known/add-words';
import { lockOwner } from './lock-owner';

/**
 * Gives one photo of a batch its words. Where another photo of the batch has these very words, both
 * share its description, as an album's photos do in chat.
 */
export async function describeInBatch({
  ctx,
  input,
}: {
  ctx: PersonContext;
  input: { photoId: number; batchId: string; words: string };
}): Promise<void> {
  const words = checkDescription(input.words);
  await transact(async (tx) => {
    await lockOwner(tx, ctx.personId);
    const sibling = await tx.image.findFirst({
      where: { ownerId: ctx.personId, turnId: input.batchId, description: { text: words } },
      select: { descriptionId: true },
    });
    if (sibling) {
      const { count } = await tx.image.updateMany({
        where: { id: input.photoId, ownerId: ctx.personId, descriptionId: null },
        data: { descriptionId: sibling.descriptionId },
      });
      if (count === 1) return;
    }
    await addWords({ ctx, input: { photoIds: [input.photoId], words } });
  });
}
