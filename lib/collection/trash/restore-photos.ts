import type { PersonContext } from '@/lib/context';
import type { Transaction } from '@/lib/db';
import { AcervoError } from '@/lib/errors';
import { foldCopies } from '../duplicates/fold-copies';
import type { Back } from '../journal/change';
import { changeCollection } from '../journal/change-collection';
import { settleDeletions } from './settle-deletions';
import { reviveDescriptions } from './trashed-descriptions';

/**
 * Takes photos out of the bin: under the ids that they had, with their words, days, albums and
 * whatever else was theirs.
 * @param input.photoIds null for all that is in the person's bin
 * @throws AcervoError `not_found` where none of them is in the bin
 */
export async function restorePhotos({
  ctx,
  input,
}: {
  ctx: PersonContext;
  input: { photoIds: number[] | null };
}): Promise<{ photoIds: number[] }> {
  return changeCollection(ctx, async (tx) => {
    const photoIds = await restore(tx, ctx, input.photoIds);
    if (photoIds.length === 0) throw new AcervoError('not_found', 'This is not in the bin.');
    await settleDeletions(tx, ctx);
    return { photoIds };
  });
}

/** @throws AcervoError `conflict` where the bin holds none of them any more */
export async function undoDeletion(
  tx: Transaction,
  ctx: PersonContext,
  photoIds: number[],
): Promise<Back> {
  const restored = await restore(tx, ctx, photoIds);
  if (restored.length === 0) {
    throw new AcervoError('conflict', 'These photos are no longer in the bin.');
  }
  return { photoIds: restored, words: null, album: null };
}

async function restore(
  tx: Transaction,
  ctx: PersonContext,
  photoIds: number[] | null,
): Promise<number[]> {
  const wanted = photoIds === null ? {} : { imageId: { in: photoIds } };
  const trashed = await tx.trashedPhoto.findMany({
    where: { ownerId: ctx.personId, ...wanted },
    orderBy: { imageId: 'asc' },
    select: { imageId: true, descriptionId: true },
  });
  const ids = trashed.map(({ imageId }) => imageId);
  // Before the photos, which point at them and are indexed by their words.
  await reviveDescriptions(
    tx,
    trashed.flatMap(({ descriptionId }) => descriptionId ?? []),
  );
  await tx.$executeRaw`
    SELECT acervo_put_back('table_image_link', b.kept)
    FROM acervo_trashed_photo b WHERE b.image_id = ANY(${ids}::int[])`;
  await tieAgain(tx, ids);
  await foldCopies(tx, ctx.personId, ids);
  await tx.trashedPhoto.deleteMany({ where: { imageId: { in: ids } } });
  return ids;
}

/** What pointed at them and is still there; what has found another photo meanwhile keeps that. */
async function tieAgain(tx: Transaction, ids: number[]): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO acervo_arrival (id, image_id, media_id, at)
    SELECT a.id, b.image_id, m.id, a.at
    FROM acervo_trashed_photo b
    CROSS JOIN jsonb_populate_recordset(NULL::acervo_arrival, b.ties -> 'arrivals') a
    LEFT JOIN acervo_media m ON m.id = a.media_id
    WHERE b.image_id = ANY(${ids}::int[])
    ON CONFLICT DO NOTHING`;
  await tx.$executeRaw`
    UPDATE acervo_media m SET image_id = b.image_id
    FROM acervo_trashed_photo b, jsonb_array_elements_text(b.ties -> 'media') tied
    WHERE b.image_id = ANY(${ids}::int[]) AND m.id = tied::uuid AND m.image_id IS NULL`;
  await tx.$executeRaw`
    UPDATE acervo_message m SET image_id = b.image_id
    FROM acervo_trashed_photo b, jsonb_array_elements_text(b.ties -> 'messages') tied
    WHERE b.image_id = ANY(${ids}::int[]) AND m.id = tied::uuid AND m.image_id IS NULL`;
  await tx.$executeRaw`
    INSERT INTO acervo_album_photo (album_id, image_id, added_at)
    SELECT p.album_id, b.image_id, p.added_at
    FROM acervo_trashed_photo b
    CROSS JOIN jsonb_populate_recordset(NULL::acervo_album_photo, b.ties -> 'albums') p
    JOIN acervo_album a ON a.id = p.album_id
    WHERE b.image_id = ANY(${ids}::int[])
    ON CONFLICT DO NOTHING`;
}
