import { randomUUID } from 'node:crypto';
import { embeddingModel } from '@/lib/ai';
import type { Context } from '@/lib/context';
import type { RunSql } from '@/lib/db';
import { defineQueue, type Job, sendJob } from '@/lib/jobs';
import { log } from '@/lib/log';
import { embedPhotos } from './embed-photos';
import { ensureVectorIndex } from './vector-index';

/**
 * One job for all that a person changed in this time. It waits as long as it takes in, so that what
 * comes after it has run has a job of its own.
 */
const gatherSeconds = 20;

/** One person's photos, soon after their words changed. */
export const embedSoonQueue = defineQueue<{ personId: string }>({
  name: 'embed-soon',
  attempts: 3,
  retryDelaySeconds: 10,
  timeoutSeconds: 300,
});

/** Everybody's that are left: those that were there before the model, and what an outage missed. */
export const embedRestQueue = defineQueue<object>({
  name: 'embed-rest',
  attempts: 2,
  retryDelaySeconds: 60,
  timeoutSeconds: 840,
  cron: '*/15 * * * *',
});

/** One run's share: under the queue's limit, and over before the next one comes. */
const restMs = 12 * 60_000;

/** Asks for a person's vectors, within the transaction that ends their turn. */
export async function askToEmbed(run: RunSql, personId: string): Promise<void> {
  if (embeddingModel() === null) return;
  await sendJob(run, embedSoonQueue, {
    id: randomUUID(),
    key: personId,
    data: { personId },
    afterSeconds: gatherSeconds,
    onceInSeconds: gatherSeconds,
  });
}

/** Asks for everybody's, when a process starts: its model may be another one than the last time. */
export async function askToEmbedRest(run: RunSql, afterSeconds: number): Promise<void> {
  if (embeddingModel() === null) return;
  await sendJob(run, embedRestQueue, { id: randomUUID(), key: 'start', data: {}, afterSeconds });
}

/** The last try ends quietly: the recurring job takes what is left. */
export async function embedSoon({ data, attempt, signal }: Job<{ personId: string }>) {
  try {
    const ctx = { actor: 'person' as const, personId: data.personId };
    await embedAll(ctx, signal, Number.POSITIVE_INFINITY);
  } catch (error) {
    if (attempt < embedSoonQueue.attempts) throw error;
    log.warn({ err: error, personId: data.personId }, 'embeddings left for a later run');
  }
}

/** Resumable: what has its vector is passed over, so that a run that is broken off loses nothing. */
export async function embedRest({ attempt, signal }: Job<object>): Promise<void> {
  try {
    const isDone = await embedAll({ actor: 'operator' }, signal, Date.now() + restMs);
    if (isDone) await ensureVectorIndex();
  } catch (error) {
    if (attempt < embedRestQueue.attempts) throw error;
    log.warn({ err: error }, 'embeddings left for a later run');
  }
}

/** @returns whether the end was reached */
async function embedAll(ctx: Context, signal: AbortSignal, untilMs: number): Promise<boolean> {
  let embedded = 0;
  let afterId: number | null = 0;
  while (afterId !== null && !signal.aborted && Date.now() < untilMs) {
    const done = await embedPhotos({ ctx, input: { afterId }, signal });
    embedded += done.embedded;
    afterId = done.nextId;
  }
  if (embedded > 0) log.info({ embedded, isDone: afterId === null }, 'photos embedded');
  return afterId === null;
}
