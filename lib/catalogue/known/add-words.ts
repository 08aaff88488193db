import type { PersonContext } from '@/lib/context';
import { transact } from '@/lib/db';
import { log } from '@/lib/log';
import { describePhotos } from '../describe-photos';
import { checkDescription } from '../description-text';

/** Four of WhatsApp's longest texts; what is added beyond that stays in the conversation alone. */
const wordsCharactersMax = 4 * 4096;

/**
 * What a person says about photos that they had sent before. Where there are words already the new
 * ones stand below them, on a line of their own; words that are there change nothing. Photos that
 * share a description and are not meant keep it as it is.
 */
export async function addWords({
  ctx,
  input,
}: {
  ctx: PersonContext;
  input: { photoIds: number[]; words: string };
}): Promise<void> {
  const words = checkDescription(input.words);
  await transact(async (tx) => {
    const photos = await tx.image.findMany({
      where: { ownerId: ctx.personId, id: { in: input.photoIds } },
      select: { id: true, description: { select: { id: true, text: true } } },
    });
    const bare = photos.filter(({ description }) => !description).map(({ id }) => id);
    if (bare.length > 0)
      await describePhotos({ ctx, input: { photoIds: bare, description: words } });
    const described = Map.groupBy(
      photos.filter(({ description }) => description),
      ({ description }) => description?.id ?? 0,
    );
    for (const [descriptionId, meant] of described) {
      const text = meant[0]?.description?.text ?? '';
      if (says(text, words)) continue;
      const both = `${text}\n${words}`;
      if (both.length > wordsCharactersMax) {
        log.warn({ descriptionId }, 'words left out: the description is full');
        continue;
      }
      const photoIds = meant.map(({ id }) => id);
      const sharing = await tx.image.count({ where: { descriptionId } });
      if (sharing === photoIds.length) {
        await tx.description.update({ where: { id: descriptionId }, data: { text: both } });
        continue;
      }
      await tx.image.updateMany({
        where: { ownerId: ctx.personId, id: { in: photoIds } },
        data: { descriptionId: null },
      });
      await describePhotos({ ctx, input: { photoIds, description: words } });
      await tx.description.updateMany({
        where: { ownerId: ctx.personId, images: { some: { id: { in: photoIds } } } },
        data: { text: both },
      });
    }
  });
}

/** By whole lines, whatever their case: "dog" is no part of "the dog at home". */
function says(text: string, words: string): boolean {
  const plain = (given: string) =>
    `\n${given
      .replace(/[^\S\n]+/gu, ' ')
      .trim()
      .toLowerCase()}\n`;
  return plain(text).includes(plain(words));
}
