import type { JobWithMetadata } from 'pg-boss';
import { getBoss } from './boss';
import { ensureQueue } from './ensure-queue';
import type { Handler } from './queue';
import { runJob } from './run-job';

/** Few, because a fetcher waits for the slowest of its jobs; two, because bursts need a batch. */
const jobsPerFetch = 2;
/** NOTIFY wakes a fetcher at once; polling is what is left when a notification is lost. */
const pollingSeconds = 0.5;
const backstopPollingSeconds = 2;
/** Often enough that a dead worker is noticed soon after the queue's heartbeat has run out. */
const heartbeatRefreshSeconds = 2;

/** Runs a queue's jobs in this process until it stops. A handler that throws is tried again. */
export async function workQueue(handler: Handler): Promise<void> {
  const boss = await getBoss();
  const { queue, atOnce } = handler;
  await ensureQueue(queue);
  const fetcherIds: string[] = [];
  const run = async (job: JobWithMetadata<object>) => {
    const isDone = await runJob(boss, handler, job, job.signal);
    // Its person's next job became free only now, and nothing else tells the fetchers so.
    for (const id of fetcherIds) boss.notifyWorker(id);
    return { id: job.id, status: isDone ? ('completed' as const) : ('failed' as const) };
  };
  const batchSize = Math.min(jobsPerFetch, atOnce);
  for (let n = 0; n < atOnce / batchSize; n++) {
    fetcherIds.push(
      await boss.work<object>(
        queue.name,
        {
          includeMetadata: true,
          perJobResults: true,
          batchSize,
          burstWhenBatchFull: true,
          pollingIntervalSeconds: pollingSeconds,
          notifyPollingIntervalSeconds: backstopPollingSeconds,
          heartbeatRefreshSeconds,
        },
        // Fetched with its metadata, as asked for above; the overload that says so is not inferred.
        (jobs) => Promise.all((jobs as JobWithMetadata<object>[]).map(run)),
      ),
    );
  }
}
