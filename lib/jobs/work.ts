import type { JobWithMetadata, PgBoss } from 'pg-boss';
import { log } from '@/lib/log';
import { getBoss } from './boss';
import { ensureQueue } from './ensure-queue';
import type { Job, Queue } from './queue';

/** People served at once by one process; a turn mostly waits for a model or the network. */
const fetchers = 8;
/** Few, because a fetcher waits for the slowest of its jobs; two, because bursts need a batch. */
const jobsPerFetch = 2;
/** NOTIFY wakes a fetcher at once; polling is what is left when a notification is lost. */
const pollingSeconds = 0.5;
const backstopPollingSeconds = 2;

/** Runs the queue's jobs in this process until it stops. A handler that throws is tried again. */
export async function workQueue<Data extends object>(
  queue: Queue<Data>,
  handle: (job: Job<Data>) => Promise<void>,
): Promise<void> {
  const boss = await getBoss();
  await ensureQueue(queue);
  const fetcherIds: string[] = [];
  const run = async (job: JobWithMetadata<Data>) => {
    const result = await runJob(boss, queue, job, handle);
    // Its person's next job became free only now, and nothing else tells the fetchers so.
    for (const id of fetcherIds) boss.notifyWorker(id);
    return result;
  };
  for (let n = 0; n < fetchers; n++) {
    fetcherIds.push(
      await boss.work<Data>(
        queue.name,
        {
          includeMetadata: true,
          perJobResults: true,
          batchSize: jobsPerFetch,
          burstWhenBatchFull: true,
          pollingIntervalSeconds: pollingSeconds,
          notifyPollingIntervalSeconds: backstopPollingSeconds,
        },
        // Fetched with its metadata, as asked for above; the overload that says so is not inferred.
        (jobs) => Promise.all((jobs as JobWithMetadata<Data>[]).map(run)),
      ),
    );
  }
}

async function runJob<Data extends object>(
  boss: PgBoss,
  queue: Queue<Data>,
  job: JobWithMetadata<Data>,
  handle: (job: Job<Data>) => Promise<void>,
) {
  const attempt = job.retryCount + 1;
  const startedAt = performance.now();
  const ids = { queue: queue.name, jobId: job.id, attempt };
  try {
    const isLastAttempt = attempt >= queue.attempts;
    await handle({ id: job.id, data: job.data, attempt, isLastAttempt, signal: job.signal });
    // Settled now and not with its batch, so that its person's next message need not wait.
    await boss.complete(queue.name, { id: job.id, retryCount: job.retryCount });
    log.info({ ...ids, ms: Math.round(performance.now() - startedAt) }, 'job done');
    return { id: job.id, status: 'completed' as const };
  } catch (error) {
    log.error({ ...ids, err: error }, 'job failed');
    return { id: job.id, status: 'failed' as const };
  }
}
