import { db } from '@/lib/db';

/** Two winters and a bit, so that one year can be seen beside the one before. */
const keptForMs = 800 * 24 * 60 * 60 * 1000;

/** That somebody searched, and how many photos there were: never for what. */
export async function noteSearch({
  ownerId,
  found,
}: {
  ownerId: string | null;
  found: number;
}): Promise<void> {
  // An address that somebody mistyped names a person whom there is not.
  await (await db()).$executeRaw`
    INSERT INTO acervo_search_event (id, person_id, found)
    SELECT gen_random_uuid(), p.id, ${found}::int
    FROM (SELECT ${ownerId}::uuid AS id) AS asked LEFT JOIN acervo_person p ON p.id = asked.id`;
}

export async function sweepSearches(): Promise<number> {
  const at = { lt: new Date(Date.now() - keptForMs) };
  const { count } = await (await db()).searchEvent.deleteMany({ where: { at } });
  return count;
}
