import { db } from '@/lib/db';

/**
 * The album of the turn that went on without a file: that turn's own photos, or, where all of its
 * files were late, those of them that have come before. The file belongs to it.
 * @returns the turn that kept the album; null where the file is the first
 */
export async function albumOfDetached(detachedFrom: string): Promise<string | null> {
  const [album] = await (await db()).$queryRaw<{ turnId: string }[]>`
    SELECT COALESCE(t.joins_turn_id, t.id)::text AS "turnId" FROM acervo_turn t
    WHERE (t.id = ${detachedFrom}::uuid OR t.id IN (SELECT m.turn_id FROM acervo_message m
        WHERE m.person_id = t.person_id AND m.detached_from = ${detachedFrom}::uuid))
      AND t.person_id = (SELECT person_id FROM acervo_turn WHERE id = ${detachedFrom}::uuid)
      AND EXISTS (SELECT 1 FROM table_image_link i
        WHERE i.turn_id = COALESCE(t.joins_turn_id, t.id))
    ORDER BY t.id LIMIT 1`;
  return album?.turnId ?? null;
}
