import type { PersonContext } from '@/lib/context';
import type { Transaction } from '@/lib/db';
import { AcervoError } from '@/lib/errors';
import { detailsColumns, readDetails, sameDetails } from '../details/kept-details';
import type { Back, BeforeOf } from '../journal/change';

/** @throws AcervoError `conflict` where something else was noted since, or a photo is gone */
export async function undoDetails(
  tx: Transaction,
  ctx: PersonContext,
  { photos }: BeforeOf<'details'>,
): Promise<Back> {
  const photoIds = photos.map(({ photoId }) => photoId);
  const now = await readDetails(tx, ctx, photoIds);
  for (const { photoId, before, after } of photos) {
    const details = now.get(photoId);
    if (!details || !sameDetails(details, after)) {
      throw new AcervoError(
        'conflict',
        'When or where was noted again since, or one of the photos is gone.',
      );
    }
    await tx.image.update({ where: { id: photoId }, data: detailsColumns(before) });
  }
  return { photoIds, words: null, album: null };
}
