import { getConfig, type ModelRole } from '@/lib/config';
import { type OperatorContext, requireOperator } from '@/lib/context';
import { db } from '@/lib/db';
import { dayStart } from './day-start';

export interface UsageToday {
  /** Weighted tokens of everybody since midnight, and how many a day may have. */
  used: number;
  usedMax: number;
  /** How many one person may use. */
  personMax: number;
  /** How many people have used theirs up. */
  peopleAtMax: number;
  byRole: { role: ModelRole; calls: number; used: number }[];
}

/** What the day's models used, for everybody. */
export async function readUsageToday({ ctx }: { ctx: OperatorContext }): Promise<UsageToday> {
  requireOperator(ctx);
  const { personTokensMax, tokensMax } = getConfig().budget;
  const client = await db();
  const where = { at: { gte: dayStart() } };
  const [byRole, atMax] = await Promise.all([
    client.usage.groupBy({
      by: ['role'],
      where,
      _sum: { weight: true },
      _count: true,
      orderBy: { role: 'asc' },
    }),
    client.usage.groupBy({
      by: ['personId'],
      where: { ...where, personId: { not: null } },
      having: { weight: { _sum: { gte: personTokensMax } } },
    }),
  ]);
  const rows = byRole.map(({ role, _sum, _count }) => ({
    role: role as ModelRole,
    calls: _count,
    used: _sum.weight ?? 0,
  }));
  return {
    used: rows.reduce((sum, { used }) => sum + used, 0),
    usedMax: tokensMax,
    personMax: personTokensMax,
    peopleAtMax: atMax.length,
    byRole: rows,
  };
}
