import { db } from '@/lib/db';

/** The channel's messages are looked back upon for a day at the most (`lib/conversation/inbound/reconcile.ts`). */
const keptHours = 25;
const hourMs = 60 * 60 * 1000;

/** Lets go of the hashes of deleted messages that nothing brings again. @returns how many */
export async function sweepForgotten(): Promise<number> {
  const before = new Date(Date.now() - keptHours * hourMs);
  const { count } = await (await db()).forgottenMessage.deleteMany({
    where: { at: { lt: before } },
  });
  return count;
}
