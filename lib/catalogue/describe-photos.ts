import type { PersonContext } from '@/lib/context';
import type { Transaction } from '@/lib/db';
import { AcervoError } from '@/lib/errors';
import { changeCollection } from './changes/change-collection';
import { noteSentPhotos } from './changes/sent-photos';
import { checkDescription } from './description-text';

/**
 * Gives photos one description in the person's own words, and each its caption in a model's.
 * Photos that had words already are left with them: that is `correctDescription`'s work.
 * @param input.turnId the turn in which they came: with their words they can be taken back as one
 * @returns how many of the photos are the person's, and how many got the description
 */
export async function describePhotos({
  ctx,
  input,
}: {
  ctx: PersonContext;
  input: {
    photoIds: number[];
    description: string | null;
    turnId?: string;
    captions?: { photoId: number; text: string; model: string }[];
  };
}): Promise<{ photos: number; described: number }> {
  const description = input.description === null ? null : checkDescription(input.description);
  return changeCollection(ctx, async (tx) => {
    const own = { ownerId: ctx.personId, id: { in: input.photoIds } };
    const photos = await tx.image.findMany({
      where: own,
      select: { id: true, descriptionId: true },
    });
    if (photos.length === 0) throw new AcervoError('not_found', 'None of these photos is known.');
    for (const caption of input.captions ?? []) {
      await tx.image.updateMany({
        where: { id: caption.photoId, ownerId: ctx.personId },
        data: { caption: caption.text.replaceAll('\0', ''), captionModel: caption.model },
      });
    }
    const waiting = photos.filter((photo) => photo.descriptionId === null);
    if (description === null || waiting.length === 0)
      return { photos: photos.length, described: 0 };
    const photoIds = waiting.map(({ id }) => id);
    await createDescription(tx, ctx, description, photoIds);
    if (input.turnId) await noteSentPhotos(tx, ctx, { photoIds, turnId: input.turnId });
    return { photos: photos.length, described: waiting.length };
  });
}

/** One row of words for several photos of the person, whatever they had before. */
export async function createDescription(
  tx: Transaction,
  ctx: PersonContext,
  text: string,
  photoIds: number[],
): Promise<number> {
  const owner = await tx.person.findUnique({
    where: { id: ctx.personId },
    select: { address: true },
  });
  const { id } = await tx.description.create({
    data: { text, ownerId: ctx.personId, fromNumber: originalNumber(owner?.address ?? '') },
    select: { id: true },
  });
  await tx.image.updateMany({
    where: { ownerId: ctx.personId, id: { in: photoIds } },
    data: { descriptionId: id },
  });
  return id;
}

/** The original's column holds a bare number of at most 20 characters; other addresses stay out. */
function originalNumber(address: string): string | null {
  const number = address.replace(/^whatsapp:/, '');
  return /^\+\d{5,19}$/.test(number) ? number : null;
}
