import { type OperatorContext, requireOperator } from '@/lib/context';
import { db } from '@/lib/db';

/** A filter longer than this is no filter; later people are reached by their address. */
const peopleMax = 500;

export interface PersonEntry {
  id: string;
  name: string | null;
  address: string;
  photoCount: number;
}

/** The people who have photos, those with the most first: summed over days, not counted. */
export async function listPeople({ ctx }: { ctx: OperatorContext }): Promise<PersonEntry[]> {
  requireOperator(ctx);
  return (await db()).$queryRaw<PersonEntry[]>`
    SELECT p.id, p.name, p.address, sum(d.photos)::int AS "photoCount"
    FROM acervo_photo_day d JOIN acervo_person p ON p.id = d.owner_id
    GROUP BY p.id HAVING sum(d.photos) > 0
    ORDER BY "photoCount" DESC, p.id LIMIT ${peopleMax}`;
}
