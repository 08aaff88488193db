import { getBoss } from './boss';
import type { Queue } from './queue';

/** The least that the queue allows: a worker that is silent for so long is taken for dead. */
const heartbeatSeconds = 10;
/**
 * A worker's death or a stop uses up a try as well, and a job that fails for good would block its
 * key: the handler ends at its own last try, and these are there so that the queue never does first.
 */
const triesInReserve = 20;
/** Finished jobs are kept for an operator to look at, then deleted. */
const keptSeconds = 2 * 24 * 60 * 60;

/**
 * Makes the queue known, with strict order within a key: a key's next job waits until the one
 * before it is settled. Called at start and never inside a transaction, which on the embedded
 * engine holds the only connection that this would wait for.
 */
export async function ensureQueue(queue: Queue<object>): Promise<void> {
  const boss = await getBoss();
  await boss.createQueue(queue.name, {
    policy: 'key_strict_fifo',
    notify: true,
    retryLimit: queue.attempts - 1 + triesInReserve,
    retryDelay: queue.retryDelaySeconds,
    retryBackoff: true,
    expireInSeconds: queue.timeoutSeconds,
    heartbeatSeconds,
    deleteAfterSeconds: keptSeconds,
  });
}
