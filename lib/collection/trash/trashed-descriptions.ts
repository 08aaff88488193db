import type { PersonContext } from '@/lib/context';
import type { Transaction } from '@/lib/db';

/** Those of the descriptions that no photo has any more go where their photos went. */
export async function trashDescriptions(
  tx: Transaction,
  ctx: PersonContext,
  descriptionIds: number[],
): Promise<void> {
  const bare = await tx.description.findMany({
    where: { id: { in: descriptionIds }, ownerId: ctx.personId, images: { none: {} } },
    select: { id: true },
  });
  const ids = bare.map(({ id }) => id);
  await tx.$executeRaw`
    INSERT INTO acervo_trashed_description (id, owner_id, kept, spoken_in)
    SELECT d.id, d.owner_id, to_jsonb(d) - 'search_words',
      ARRAY(SELECT m.id FROM acervo_media m WHERE m.description_id = d.id)
    FROM table_descricao d WHERE d.id = ANY(${ids}::int[])
    ON CONFLICT (id) DO UPDATE SET kept = EXCLUDED.kept, spoken_in = EXCLUDED.spoken_in`;
  await tx.description.deleteMany({ where: { id: { in: ids } } });
}

/** Under the ids that they had, with the voice notes in which they were spoken. */
export async function reviveDescriptions(tx: Transaction, ids: number[]): Promise<void> {
  await tx.$executeRaw`
    SELECT acervo_put_back('table_descricao', b.kept)
    FROM acervo_trashed_description b WHERE b.id = ANY(${ids}::int[])`;
  await tx.$executeRaw`
    UPDATE acervo_media m SET description_id = b.id
    FROM acervo_trashed_description b
    WHERE b.id = ANY(${ids}::int[]) AND m.id = ANY(b.spoken_in) AND m.description_id IS NULL`;
  await tx.trashedDescription.deleteMany({ where: { id: { in: ids } } });
}

/** For good, once no photo in the bin needs them. */
export async function dropDescriptions(tx: Transaction, ids: number[]): Promise<void> {
  const needed = await tx.trashedPhoto.findMany({
    where: { descriptionId: { in: ids } },
    distinct: ['descriptionId'],
    select: { descriptionId: true },
  });
  const kept = new Set(needed.map(({ descriptionId }) => descriptionId));
  await tx.trashedDescription.deleteMany({
    where: { id: { in: ids.filter((id) => !kept.has(id)) } },
  });
}
