import type { PersonContext } from '@/lib/context';
import type { Transaction } from '@/lib/db';
import { foldCopies } from '../duplicates/fold-copies';
import { noteChange } from '../journal/change-collection';
import { trashDescriptions } from './trashed-descriptions';

/**
 * Takes photos out of the collection into the bin, with all that points at them, and notes it: part
 * of a change of the person's collection.
 * @returns the change, or null where none of the photos is the person's
 */
export async function moveToTrash(
  tx: Transaction,
  ctx: PersonContext,
  given: number[],
): Promise<{ deleted: number; changeId: string | null }> {
  const trashed = await tx.$queryRaw<{ id: number; descriptionId: number | null }[]>`
    INSERT INTO acervo_trashed_photo
      (image_id, owner_id, description_id, link, content_type, kept, ties)
    SELECT i.id, i.owner_id, i.id_descricao, i.image_link,
      CASE WHEN i.content_hash IS NULL THEN NULL ELSE i.content_type END,
      to_jsonb(i) - 'search_words' - 'copy_of',
      jsonb_build_object(
        'arrivals', COALESCE((SELECT jsonb_agg(to_jsonb(a)) FROM acervo_arrival a
          WHERE a.image_id = i.id), '[]'),
        'media', COALESCE((SELECT jsonb_agg(m.id) FROM acervo_media m
          WHERE m.image_id = i.id), '[]'),
        'messages', COALESCE((SELECT jsonb_agg(m.id) FROM acervo_message m
          WHERE m.image_id = i.id), '[]'),
        'albums', COALESCE((SELECT jsonb_agg(to_jsonb(p)) FROM acervo_album_photo p
          WHERE p.image_id = i.id), '[]'))
    FROM table_image_link i
    WHERE i.owner_id = ${ctx.personId}::uuid AND i.id = ANY(${given}::int[])
    RETURNING image_id AS id, description_id AS "descriptionId"`;
  if (trashed.length === 0) return { deleted: 0, changeId: null };
  const photoIds = trashed.map(({ id }) => id).sort((left, right) => left - right);
  const copies = await tx.image.findMany({
    where: { copyOfId: { in: photoIds }, NOT: { id: { in: photoIds } } },
    select: { id: true },
  });
  await tx.image.deleteMany({ where: { id: { in: photoIds } } });
  // Another one comes forward.
  await foldCopies(
    tx,
    ctx.personId,
    copies.map(({ id }) => id),
  );
  await trashDescriptions(
    tx,
    ctx,
    trashed.flatMap(({ descriptionId }) => descriptionId ?? []),
  );
  const { changeId } = await noteChange(tx, ctx, { kind: 'deleted', photoIds });
  return { deleted: photoIds.length, changeId };
}
