import type { PersonContext } from '@/lib/context';
import { db, type Transaction } from '@/lib/db';
import { shorten } from '@/lib/language';

/** The contract's number: enough for "and the other one?", little enough to read every turn. */
const exchangesKept = 5;

/** A long pasted text must not push the rest out of a model's sight. */
const charactersKept = 2000;

export interface Exchange {
  said: string;
  answered: string;
  at: Date;
}

/** The person's last exchanges, oldest first. */
export async function recallExchanges({ ctx }: { ctx: PersonContext }): Promise<Exchange[]> {
  const rows = await (await db()).exchange.findMany({
    where: { personId: ctx.personId },
    orderBy: { id: 'desc' },
    take: exchangesKept,
  });
  return rows.reverse().map(({ said, answered, createdAt }) => ({ said, answered, at: createdAt }));
}

/** Adds an exchange with the caller's transaction and lets go of those that are too old. */
export async function recordExchange({
  ctx,
  input,
  tx,
}: {
  ctx: PersonContext;
  input: { said: string; answered: string };
  tx: Transaction;
}): Promise<void> {
  await tx.exchange.create({
    data: {
      personId: ctx.personId,
      said: shorten(input.said, charactersKept),
      answered: shorten(input.answered, charactersKept),
    },
  });
  await tx.$executeRaw`
    DELETE FROM acervo_exchange WHERE person_id = ${ctx.personId}::uuid AND id NOT IN (
      SELECT id FROM acervo_exchange WHERE person_id = ${ctx.personId}::uuid
      ORDER BY id DESC LIMIT ${exchangesKept})`;
}
