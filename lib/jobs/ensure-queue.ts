import { getBoss } from './boss';
import type { Queue } from './queue';

/** The least that the queue allows: a worker that is silent for so long is taken for dead. */
const heartbeatSeconds = 10;
/** Finished jobs are kept for an operator to look at, then deleted. */
const keptSeconds = 2 * 24 * 60 * 60;

const known = new WeakSet<Queue<object>>();

/** Strict order within a key: a key's next job waits until the one before it is settled. */
export async function ensureQueue(queue: Queue<object>): Promise<void> {
  if (known.has(queue)) return;
  const boss = await getBoss();
  await boss.createQueue(queue.name, {
    policy: 'key_strict_fifo',
    notify: true,
    retryLimit: queue.attempts - 1,
    retryDelay: queue.retryDelaySeconds,
    retryBackoff: true,
    expireInSeconds: queue.timeoutSeconds,
    heartbeatSeconds,
    deleteAfterSeconds: keptSeconds,
  });
  known.add(queue);
}
