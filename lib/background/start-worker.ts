import { randomUUID } from 'node:crypto';
import { catchUpQueue } from '@/lib/collection';
import { noteFirstStart, reconcileQueue } from '@/lib/conversation';
import { transactRaw } from '@/lib/db';
import { drainQueues, ensureQueue, sendJob, workQueue } from '@/lib/jobs';
import { joinQueue } from '@/lib/people';
import { deletionQueue } from '@/lib/privacy';
import { askToEmbedRest, embedRestQueue } from '@/lib/search';
import { cleanUpQueue } from './clean-up';
import { handlers, patientHandlers } from './handlers';

/** The server whose messages are asked for may be this very process, which has yet to listen. */
const startAfterSeconds = 2;

/** As often as their schedules say. */
const maintenanceEvery = [
  [reconcileQueue, 5 * 60],
  [cleanUpQueue, 24 * 60 * 60],
  [embedRestQueue, 15 * 60],
  [deletionQueue, 15 * 60],
  [joinQueue, 15 * 60],
] as const;

/** Takes turns, sends replies and runs maintenance in this process from now on. */
export async function startWorker(): Promise<void> {
  await noteFirstStart();
  for (const handler of [...handlers, ...patientHandlers]) await workQueue(handler);
  // What came while nobody was there, and what a model of today has yet to look at or to embed.
  await transactRaw(async (run) => {
    for (const queue of [reconcileQueue, catchUpQueue, joinQueue]) {
      const id = randomUUID();
      await sendJob(run, queue, { id, key: 'start', data: {}, afterSeconds: startAfterSeconds });
    }
    await askToEmbedRest(run, startAfterSeconds);
  });
}

/** Where no process stays, this is what the clock brings elsewhere: the jobs that come by themselves. */
export async function queueMaintenance(): Promise<void> {
  await transactRaw(async (run) => {
    for (const [queue, onceInSeconds] of maintenanceEvery) {
      await sendJob(run, queue, { id: randomUUID(), key: 'maintenance', data: {}, onceInSeconds });
    }
  });
}

/** Where no process stays: makes the queues known, so that messages can be taken in. */
export async function prepareQueues(): Promise<void> {
  await noteFirstStart();
  for (const { queue } of handlers) await ensureQueue(queue);
}

/** Does what waits, until nothing does or the time is over. @returns how many jobs were done */
export async function drainJobs(untilMs: number): Promise<number> {
  return drainQueues(handlers, untilMs);
}
