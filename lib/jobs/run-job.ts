import type { JobWithMetadata, PgBoss } from 'pg-boss';
import { log } from '@/lib/log';
import { inSpan } from '@/lib/tracing';
import type { Handler } from './queue';

/** Runs one fetched job and settles it. @returns whether it is done; if not, it is tried again */
export async function runJob(
  boss: PgBoss,
  { queue, handle }: Handler,
  job: JobWithMetadata<object>,
  signal: AbortSignal,
): Promise<boolean> {
  const attempt = job.retryCount + 1;
  const startedAt = performance.now();
  const ids = { queue: queue.name, jobId: job.id, attempt };
  try {
    await inSpan('job', { 'acervo.queue': queue.name, 'acervo.attempt': attempt }, () =>
      handle({ id: job.id, data: job.data, attempt, signal }),
    );
    // Settled now and not with its batch, so that its person's next message need not wait.
    await boss.complete(queue.name, { id: job.id, retryCount: job.retryCount });
    log.info({ ...ids, ms: Math.round(performance.now() - startedAt) }, 'job done');
    return true;
  } catch (error) {
    log.error({ ...ids, err: error }, 'job failed');
    return false;
  }
}
