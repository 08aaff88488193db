import { randomUUID } from 'node:crypto';
import { type OperatorContext, requireOperator } from '@/lib/context';
import { db, runIn, transact } from '@/lib/db';
import { AcervoError } from '@/lib/errors';
import { sendJob } from '@/lib/jobs';
import { joinQueue } from './join-people';

/** A screenful; there is one where a number was given to somebody else and they write to us. */
const handoversMax = 50;

/** A number that seems to have changed hands, and what was decided about it. */
export interface HandoverEntry {
  id: string;
  /** The number, in its one spelling. */
  key: string;
  formerId: string;
  newcomerId: string;
  formerName: string | null;
  newName: string | null;
  silentSince: Date;
  notedAt: Date;
  decidedAt: Date | null;
  isSame: boolean | null;
  decidedBy: string | null;
}

/** Those that wait for a decision, the oldest first, then what was decided, the latest first. */
export async function listHandovers({ ctx }: { ctx: OperatorContext }): Promise<HandoverEntry[]> {
  requireOperator(ctx);
  const rows = await (await db()).numberHandover.findMany({
    orderBy: [{ decidedAt: { sort: 'desc', nulls: 'first' } }, { notedAt: 'asc' }],
    take: handoversMax,
  });
  return rows.map(({ personId, toldAt: _, ...row }) => ({ ...row, formerId: personId }));
}

/**
 * Decides whether who writes from a number is who wrote from it before. One person: the two are
 * joined as soon as no work for the newcomer is under way. Somebody else: everything stays as it is.
 * The decision is kept with who made it, and is made once.
 * @throws AcervoError `not_found` where there is none that waits
 */
export async function decideHandover({
  ctx,
  input: { id, isSame },
}: {
  ctx: OperatorContext;
  input: { id: string; isSame: boolean };
}): Promise<void> {
  requireOperator(ctx);
  await transact(async (tx) => {
    const [handover] = await tx.numberHandover.updateManyAndReturn({
      where: { id, decidedAt: null },
      data: { isSame, decidedAt: new Date(), decidedBy: ctx.who?.name ?? null },
      select: { personId: true, newcomerId: true },
    });
    if (!handover) throw new AcervoError('not_found', 'There is no such decision to make.');
    if (!isSame) return;
    const { newcomerId: formerId, personId } = handover;
    await tx.personJoin.createMany({
      data: [{ formerId, personId, cause: 'operator' }],
      skipDuplicates: true,
    });
    await sendJob(runIn(tx), joinQueue, { id: randomUUID(), key: 'decided', data: {} });
  });
}
