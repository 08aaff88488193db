import { randomUUID } from 'node:crypto';
import { transactRaw } from '@/lib/db';
import { drainQueues, ensureQueue, sendJob, workQueue } from '@/lib/jobs';
import { joinQueue } from '@/lib/people';
import { deletionQueue } from '@/lib/privacy';
import { handlers, patientHandlers } from './handlers';
import { catchUpQueue } from './look/look-queues';
import { askToEmbedRest, embedRestQueue } from './upkeep/embed-photos';
import { noteFirstStart } from './upkeep/reconcile';
import { cleanUpQueue, reconcileQueue } from './upkeep/upkeep-queues';

/** The server whose messages are asked for may be this very process, which has yet to listen. */
const startAfterSeconds = 2;

/** As often as their schedules say. */
const upkeepEvery = [
  [reconcileQueue, 5 * 60],
  [cleanUpQueue, 24 * 60 * 60],
  [embedRestQueue, 15 * 60],
  [deletionQueue, 15 * 60],
  [joinQueue, 15 * 60],
] as const;

/** Takes turns, sends replies and keeps house in this process from now on. */
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
export async function sendUpkeep(): Promise<void> {
  await transactRaw(async (run) => {
    for (const [queue, onceInSeconds] of upkeepEvery) {
      await sendJob(run, queue, { id: randomUUID(), key: 'upkeep', data: {}, onceInSeconds });
    }
  });
}

/** Where no process stays: makes the queues known, so that messages can be taken in. */
export async function prepareQueues(): Promise<void> {
  await noteFirstStart();
  for (const { queue } of handlers) await ensureQueue(queue);
}

/** Does what waits, until nothing does or the time is over. @returns how many jobs were done */
export async function drainInbox(untilMs: number): Promise<number> {
  return drainQueues(handlers, untilMs);
}
