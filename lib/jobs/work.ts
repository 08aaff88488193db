import type { JobWithMetadata, PgBoss } from 'pg-boss';
import { log } from '@/lib/log';
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
  await ensureQueue(handler.queue);
  await new FetcherCrew(await getBoss(), handler).add();
}

/**
 * The fetchers of one queue. One to begin with, and another whenever all are busy, up to as many
 * jobs at once as the handler allows: a crowd that looks for work at every start would stand between
 * the embedded database's one connection and the turns that go on from before.
 */
class FetcherCrew {
  readonly #batchSize: number;
  readonly #ids: string[] = [];
  #busy = 0;
  #isGrowing = false;

  constructor(
    private readonly boss: PgBoss,
    private readonly handler: Handler,
  ) {
    this.#batchSize = Math.min(jobsPerFetch, handler.atOnce);
  }

  async add(): Promise<void> {
    const id = await this.boss.work<object>(
      this.handler.queue.name,
      {
        includeMetadata: true,
        perJobResults: true,
        batchSize: this.#batchSize,
        burstWhenBatchFull: true,
        pollingIntervalSeconds: pollingSeconds,
        notifyPollingIntervalSeconds: backstopPollingSeconds,
        heartbeatRefreshSeconds,
      },
      // Fetched with its metadata, as asked for above; the overload that says so is not inferred.
      (jobs) => this.#runAll(jobs as JobWithMetadata<object>[]),
    );
    this.#ids.push(id);
  }

  async #runAll(jobs: JobWithMetadata<object>[]) {
    this.#busy += 1;
    this.#growWhenBusy();
    try {
      return await Promise.all(jobs.map((job) => this.#run(job)));
    } finally {
      this.#busy -= 1;
    }
  }

  async #run(job: JobWithMetadata<object>) {
    const isDone = await runJob(this.boss, this.handler, job, job.signal);
    // Its person's next job became free only now, and nothing else tells the fetchers so.
    for (const id of this.#ids) this.boss.notifyWorker(id);
    return { id: job.id, status: isDone ? ('completed' as const) : ('failed' as const) };
  }

  #growWhenBusy(): void {
    const isWhole = this.#ids.length * this.#batchSize >= this.handler.atOnce;
    if (isWhole || this.#isGrowing || this.#busy < this.#ids.length) return;
    this.#isGrowing = true;
    this.add().then(
      () => {
        this.#isGrowing = false;
        // The new one may have found work before it was counted.
        this.#growWhenBusy();
      },
      (error: unknown) => {
        this.#isGrowing = false;
        // The next job that finds all busy asks for one again.
        log.warn({ err: error }, 'queue not fetched by one more');
      },
    );
  }
}
