import { z } from 'zod';
import { handlers, patientHandlers } from '@/lib/background';
import { type OperatorContext, requireOperator } from '@/lib/context';
import { AcervoError } from '@/lib/errors';
import { dropJob, retryJob } from '@/lib/jobs';
import { log } from '@/lib/log';

interface JobName {
  queue: string;
  id: string;
}

const jobId = z.uuid();

/**
 * Has a job that did not go well tried now.
 * @throws AcervoError `not_found` also when it went well in the meantime
 */
export async function retryTroubledJob(given: { ctx: OperatorContext; input: JobName }) {
  await settle(given, retryJob, 'job retried by the operator');
}

/**
 * Gives up a job that did not go well, and those behind it go on. Its message stays: the person's
 * next turn takes everything of theirs that waits.
 * @throws AcervoError `not_found` also when it went well in the meantime, or runs
 */
export async function dropTroubledJob(given: { ctx: OperatorContext; input: JobName }) {
  await settle(given, dropJob, 'job dropped by the operator');
}

async function settle(
  { ctx, input }: { ctx: OperatorContext; input: JobName },
  work: (queue: string, id: string) => Promise<boolean>,
  told: string,
): Promise<void> {
  requireOperator(ctx);
  const isKnown = [...handlers, ...patientHandlers].some(({ queue }) => queue.name === input.queue);
  const isSettled =
    isKnown && jobId.safeParse(input.id).success && (await work(input.queue, input.id));
  if (!isSettled) throw new AcervoError('not_found', 'No such job is waiting for another try.');
  log.info({ queue: input.queue, jobId: input.id }, told);
}
