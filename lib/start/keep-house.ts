import { drainInbox, sendUpkeep } from '@/lib/inbox';
import { supervise } from '@/lib/jobs';

/** Under a minute, which is how long a function may run (vercel.json). */
const houseKeepingMs = 50_000;

/**
 * What workers do all the time, for some time: gives dead workers' jobs to others, and drains the
 * queue with what comes by the clock, taking in messages whose webhook was lost and cleaning up.
 */
export async function keepHouse(): Promise<{ done: number }> {
  const untilMs = Date.now() + houseKeepingMs;
  await supervise();
  await sendUpkeep();
  return { done: await drainInbox(untilMs) };
}
