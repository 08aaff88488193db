import { getConfig, type ModelRole } from '@/lib/config';
import { type Context, ownerOf } from '@/lib/context';
import { db } from '@/lib/db';
import { AcervoError } from '@/lib/errors';
import { dayStart } from './day-start';
import { drawingWeight } from './weigh';

interface BudgetQuestion {
  ctx: Context;
  input: { role: ModelRole };
}

/** False where a budget is 0: then no server's model is asked for anything. */
export function hasBudget(): boolean {
  const { personTokensMax, tokensMax } = getConfig().budget;
  return personTokensMax > 0 && tokensMax > 0;
}

/**
 * Whether the role's model may be asked: by what the person, and everybody, used since midnight. A
 * drawing's weight is known before, so that it must fit; of anything else the first unit above the
 * budget is the last. What runs on this machine is always within.
 */
export async function isWithinBudget({ ctx, input: { role } }: BudgetQuestion): Promise<boolean> {
  const { models, budget } = getConfig();
  if (models.roles[role].kind !== 'remote') return true;
  if (!hasBudget()) return false;
  const ahead = role === 'image' ? drawingWeight : 1;
  const { person, everybody } = await usedSince(dayStart(), ownerOf(ctx));
  return person + ahead <= budget.personTokensMax && everybody + ahead <= budget.tokensMax;
}

/** @throws AcervoError `over_budget`; `role_off` where there is no budget at all */
export async function checkBudget(question: BudgetQuestion): Promise<void> {
  if (await isWithinBudget(question)) return;
  if (!hasBudget()) throw new AcervoError('role_off', 'No budget is set for models on servers.');
  throw new AcervoError(
    'over_budget',
    'The share of today for models is used up; it begins anew at midnight.',
  );
}

async function usedSince(
  since: Date,
  ownerId: string | null,
): Promise<{ person: number; everybody: number }> {
  const [used] = await (await db()).$queryRaw<{ person: number; everybody: number }[]>`
    SELECT COALESCE(SUM(weight) FILTER (WHERE person_id = ${ownerId}::uuid), 0)::float8 AS person,
      COALESCE(SUM(weight), 0)::float8 AS everybody
    FROM acervo_usage WHERE at >= ${since}::timestamptz`;
  return used ?? { person: 0, everybody: 0 };
}
