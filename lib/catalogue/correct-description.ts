import type { PersonContext } from '@/lib/context';
import { db } from '@/lib/db';
import { AcervoError } from '@/lib/errors';
import { describePhotos } from './describe-photos';
import { checkDescription } from './description-text';

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
  const client = await db();
  const photos = await client.image.findMany({
    where: { ownerId: ctx.personId, id: { in: input.photoIds } },
    select: { id: true, description: { select: { id: true, text: true } } },
  });
  if (photos.length === 0) throw new AcervoError('not_found', 'None of these photos is known.');
  const descriptionIds = [...new Set(photos.flatMap((photo) => photo.description?.id ?? []))];
  await client.description.updateMany({
    where: { id: { in: descriptionIds }, ownerId: ctx.personId },
    data: { text },
  });
  const waiting = photos.filter((photo) => !photo.description).map((photo) => photo.id);
  if (waiting.length > 0) {
    await describePhotos({ ctx, input: { photoIds: waiting, description: text } });
  }
  const shared = await client.image.count({ where: { descriptionId: { in: descriptionIds } } });
  return {
    corrected: shared + waiting.length,
    before: photos.find((photo) => photo.description)?.description?.text ?? null,
  };
}
