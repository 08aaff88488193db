import { isDeepStrictEqual } from 'node:util';
import { getBoss } from './boss';
import type { Queue } from './queue';

/** The least that the queue allows: a worker that is silent for so long is taken for dead. */
const heartbeatSeconds = 10;
/**
 * A worker's death or a stop uses up a try as well, and a job that fails for good would block its
 * key: the handler ends at its own last try, and these are there so that the queue never does first.
 */
const triesInReserve = 200;
/** For an operator to look at what went wrong last week. */
const finishedJobsKeptDays = 7;
const daySeconds = 24 * 60 * 60;

/**
 * Makes the queue known, with strict order within a key: a key's next job waits until the one
 * before it is settled. Called at start and never inside a transaction, which on the embedded
 * engine holds the only connection that this would wait for.
 */
export async function ensureQueue(queue: Queue<object>): Promise<void> {
  const boss = await getBoss();
  const options = {
    retryLimit: queue.attempts - 1 + triesInReserve,
    retryDelay: queue.retryDelaySeconds,
    retryBackoff: true,
    ...(queue.retryDelayMaxSeconds && { retryDelayMax: queue.retryDelayMaxSeconds }),
    expireInSeconds: queue.timeoutSeconds,
    heartbeatSeconds,
    deleteAfterSeconds: finishedJobsKeptDays * daySeconds,
  };
  const policy = queue.cron ? 'singleton' : 'key_strict_fifo';
  const known = await boss.getQueue(queue.name);
  if (!known) await boss.createQueue(queue.name, { ...options, policy, notify: true });
  // Not each time: what is asked of an embedded database at start, everybody waits for.
  else if (!isDeepStrictEqual({ ...known, ...options }, known)) {
    await boss.updateQueue(queue.name, options);
  }
  if (queue.cron) await boss.schedule(queue.name, queue.cron, {}, { tz: 'UTC' });
}
