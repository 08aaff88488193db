import { type OperatorContext, requireOperator } from '@/lib/context';
import { db } from '@/lib/db';

/** A list longer than this is no choice; later people are found by their photos. */
const peopleMax = 500;

/** The people for whom an operator may bring photos, also those who have none yet. */
export async function listUploadOwners({ ctx }: { ctx: OperatorContext }) {
  requireOperator(ctx);
  return (await db()).person.findMany({
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: peopleMax,
    select: { id: true, name: true, address: true },
  });
}
