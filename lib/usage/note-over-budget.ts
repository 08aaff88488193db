import type { PersonContext } from '@/lib/context';
import { db } from '@/lib/db';
import { hasBudget } from './check-budget';
import { dayStart } from './day-start';

/**
 * Notes that the person hears today that the day's share is used up.
 * @returns whether this is the first time today: it is said once. Where no budget is set at all
 *   there is nothing that begins anew tomorrow, and nothing is said
 */
export async function noteOverBudget({ ctx }: { ctx: PersonContext }): Promise<boolean> {
  if (!hasBudget()) return false;
  const { count } = await (await db()).person.updateMany({
    where: {
      id: ctx.personId,
      OR: [{ budgetToldAt: null }, { budgetToldAt: { lt: dayStart() } }],
    },
    data: { budgetToldAt: new Date() },
  });
  return count === 1;
}
