import { type OperatorContext, requireOperator } from '@/lib/context';
import { db } from '@/lib/db';
import { logAccess } from '@/lib/privacy';
import { findPersonId } from './find-person';
import { type Preference, toPreference } from './preferences';

const pageSizeMax = 100;
const pageSizeDefault = 20;

interface MemoryStatus {
  hasMemory: boolean;
  exchanges: number;
  preferences: number;
  first: string | null;
  last: string | null;
}

/** @throws AcervoError `not_found` */
export async function memoryStatus({
  ctx,
  input,
}: {
  ctx: OperatorContext;
  input: { person: string };
}): Promise<MemoryStatus> {
  requireOperator(ctx);
  const personId = await findPersonId(input.person);
  const client = await db();
  const [exchanges, preferences] = await Promise.all([
    client.exchange.aggregate({
      where: { personId },
      _count: true,
      _min: { createdAt: true },
      _max: { createdAt: true },
    }),
    client.preference.count({ where: { personId } }),
  ]);
  return {
    hasMemory: exchanges._count + preferences > 0,
    exchanges: exchanges._count,
    preferences,
    first: exchanges._min.createdAt?.toISOString() ?? null,
    last: exchanges._max.createdAt?.toISOString() ?? null,
  };
}

interface PersonMemory {
  id: string;
  address: string;
  exchanges: { said: string; answered: string; at: string }[];
  preferences: string[];
  /** The same, each with the sentence and the day from which it was learned. */
  preferencesLearned: Preference[];
}

/**
 * What is remembered, a page of people at a time, in the order of their ids. It is what they wrote:
 * each of them is told who read it.
 */
export async function memoryContent({
  ctx,
  input,
}: {
  ctx: OperatorContext;
  input: { after?: string | undefined; limit?: number | undefined };
}): Promise<{ people: PersonMemory[]; next: string | null }> {
  requireOperator(ctx);
  const limit = Math.min(input.limit ?? pageSizeDefault, pageSizeMax);
  const rows = await (await db()).person.findMany({
    where: {
      OR: [{ exchanges: { some: {} } }, { preferences: { some: {} } }],
      ...(input.after ? { id: { gt: input.after } } : {}),
    },
    orderBy: { id: 'asc' },
    take: limit + 1,
    include: {
      exchanges: { orderBy: { id: 'asc' } },
      preferences: { orderBy: { id: 'asc' } },
    },
  });
  const page = rows.slice(0, limit);
  await logAccess({ ctx, input: { personIds: page.map(({ id }) => id) } });
  const people = page.map((row) => ({
    id: row.id,
    address: row.address,
    exchanges: row.exchanges.map(({ said, answered, createdAt }) => ({
      said,
      answered,
      at: createdAt.toISOString(),
    })),
    preferences: row.preferences.map((preference) => preference.text),
    preferencesLearned: row.preferences.map(toPreference),
  }));
  return { people, next: rows.length > limit ? (people.at(-1)?.id ?? null) : null };
}
