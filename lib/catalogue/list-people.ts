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

/** The people who have photos, those with the most first. */
export async function listPeople({ ctx }: { ctx: OperatorContext }): Promise<PersonEntry[]> {
  requireOperator(ctx);
  const rows = await (await db()).person.findMany({
    where: { images: { some: {} } },
    orderBy: { images: { _count: 'desc' } },
    take: peopleMax,
    select: { id: true, name: true, address: true, _count: { select: { images: true } } },
  });
  return rows.map(({ _count, ...person }) => ({ ...person, photoCount: _count.images }));
}
