import { type OperatorContext, requireOperator } from '@/lib/context';
import { transact } from '@/lib/db';
import { findPersonId } from './find-person';

/** Clears everyone's exchanges, preferences and focus; photos and messages stay. */
export async function clearAllMemory({
  ctx,
}: {
  ctx: OperatorContext;
}): Promise<{ exchanges: number; preferences: number }> {
  requireOperator(ctx);
  return clear({});
}

/**
 * Clears one person's memory.
 * @param input.person their address ("whatsapp:+55…", "+55…") or our id
 * @throws AcervoError `not_found`
 */
export async function clearPersonMemory({
  ctx,
  input,
}: {
  ctx: OperatorContext;
  input: { person: string };
}): Promise<{ exchanges: number; preferences: number }> {
  requireOperator(ctx);
  return clear({ personId: await findPersonId(input.person) });
}

async function clear(where: { personId?: string }) {
  return transact(async (tx) => {
    const exchanges = await tx.exchange.deleteMany({ where });
    const preferences = await tx.preference.deleteMany({ where });
    await tx.conversationContext.deleteMany({ where });
    return { exchanges: exchanges.count, preferences: preferences.count };
  });
}
