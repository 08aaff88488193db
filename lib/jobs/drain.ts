import type { JobWithMetadata, PgBoss } from 'pg-boss';
import { log } from '@/lib/log';
import { getBoss } from './boss';
import type { Handler } from './queue';
import { runJob } from './run-job';

/** As a worker does it, whose place this takes for a short time. */
const heartbeatMs = 2000;

/**
 * Runs what the queues hold, in the handlers' order and again from the first one, until nothing is
 * ready or the time is over: for a host that has no process that stays. What is running at the end
 * is aborted and tried again later.
 * @returns how many jobs were done
 */
export async function drainQueues(handlers: Handler[], untilMs: number): Promise<number> {
  const boss = await getBoss();
  const signal = AbortSignal.timeout(Math.max(0, untilMs - Date.now()));
  let done = 0;
  for (;;) {
    let ran = 0;
    for (const handler of handlers) {
      const outcomes = await drainOnce(boss, handler, signal);
      ran += outcomes.length;
      done += outcomes.filter(Boolean).length;
    }
    if (ran === 0 || signal.aborted) return done;
  }
}

async function drainOnce(boss: PgBoss, handler: Handler, signal: AbortSignal): Promise<boolean[]> {
  if (signal.aborted) return [];
  const { queue, atOnce } = handler;
  const jobs = await boss.fetch<object>(queue.name, { includeMetadata: true, batchSize: atOnce });
  return Promise.all(
    jobs.map(async (job) => {
      const stopBeating = beat(boss, queue.name, job);
      try {
        const isDone = await runJob(boss, handler, job, signal);
        if (!isDone) await boss.fail(queue.name, { id: job.id, retryCount: job.retryCount });
        return isDone;
      } finally {
        stopBeating();
      }
    }),
  );
}

/** A fetched job is nobody's worker's: without this it would be taken for a dead one's. */
function beat(boss: PgBoss, queueName: string, job: JobWithMetadata<object>): () => void {
  const timer = setInterval(() => {
    boss.touch(queueName, { id: job.id, retryCount: job.retryCount }).catch((error: unknown) => {
      log.warn({ err: error, jobId: job.id }, 'heartbeat not written');
    });
  }, heartbeatMs);
  return () => clearInterval(timer);
}
