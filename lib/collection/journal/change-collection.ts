import type { PersonContext } from '@/lib/context';
import { type Transaction, transact } from '@/lib/db';
import { AcervoError } from '@/lib/errors';
import { type Before, changesKeptMax } from './change';

/**
 * Runs a change of a person's collection, one at a time for each person: what is noted as having
 * stood there before did so when the change came.
 * @throws AcervoError `not_found` where there is no such person
 */
export function changeCollection<T>(
  ctx: PersonContext,
  change: (tx: Transaction) => Promise<T>,
): Promise<T> {
  return transact(async (tx) => {
    await lockCollection(tx, ctx.personId);
    return change(tx);
  });
}

/**
 * The one lock for what a person has, held until the transaction ends.
 * @throws AcervoError `not_found` where there is no such person
 */
export async function lockCollection(tx: Transaction, personId: string): Promise<void> {
  const locked = await tx.$queryRaw<unknown[]>`
    SELECT 1 AS locked FROM acervo_person WHERE id = ${personId}::uuid FOR NO KEY UPDATE`;
  if (locked.length === 0) throw new AcervoError('not_found', 'There is no such person here.');
}

/** With the transaction of the change itself, so that none can be made and not taken back. */
export async function noteChange(
  tx: Transaction,
  ctx: PersonContext,
  before: Before,
): Promise<{ changeId: string }> {
  const { id } = await tx.change.create({
    data: { personId: ctx.personId, byOperator: ctx.byOperator !== undefined, before },
    select: { id: true },
  });
  const oldest = await tx.change.findFirst({
    where: { personId: ctx.personId },
    orderBy: { id: 'desc' },
    skip: changesKeptMax,
    select: { id: true },
  });
  if (oldest) {
    await tx.change.deleteMany({ where: { personId: ctx.personId, id: { lte: oldest.id } } });
  }
  return { changeId: id };
}
