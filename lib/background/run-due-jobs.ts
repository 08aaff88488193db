import { supervise } from '@/lib/jobs';
import { drainJobs, queueMaintenance } from './start-worker';

/** Under a minute, which is how long a function may run (vercel.json). */
const runMs = 50_000;

/**
 * What workers do all the time, for some time: gives dead workers' jobs to others, and drains the
 * queue with what comes by the clock, taking in messages whose webhook was lost and cleaning up.
 */
export async function runDueJobs(): Promise<{ done: number }> {
  const untilMs = Date.now() + runMs;
  await supervise();
  await queueMaintenance();
  return { done: await drainJobs(untilMs) };
}
