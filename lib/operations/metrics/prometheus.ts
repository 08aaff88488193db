import { Gauge, Registry } from 'prom-client';
import { type OperatorContext, requireOperator } from '@/lib/context';
import { db, firstIdSince } from '@/lib/db';
import { readQueues } from '@/lib/jobs';
import { readModelCosts } from './read-costs';
import { readTotals } from './read-metrics';
import { readSteps } from './read-steps';

/** Scrapers ask every 15 s, and some are several: the sums are made once for all of them. */
const keptForMs = 15_000;
const dayMs = 24 * 60 * 60 * 1000;

interface Written {
  at: number;
  text: Promise<string>;
}

const shared = globalThis as typeof globalThis & { acervoMetrics?: Written };

/**
 * Everything as Prometheus reads it. Read from the rows at each scrape, so that it is the same from
 * every process and survives restarts; for this reason all of it is a gauge.
 */
export async function writePrometheus({
  ctx,
}: {
  ctx: OperatorContext;
}): Promise<{ body: string; contentType: string }> {
  requireOperator(ctx);
  const now = Date.now();
  const kept = shared.acervoMetrics;
  const written = kept && now - kept.at < keptForMs ? kept : { at: now, text: write() };
  shared.acervoMetrics = written;
  try {
    return { body: await written.text, contentType: Registry.PROMETHEUS_CONTENT_TYPE };
  } catch (error) {
    delete shared.acervoMetrics;
    throw error;
  }
}

async function write(): Promise<string> {
  const registry = new Registry();
  const gauge = (name: string, help: string, labelNames: string[] = []) =>
    new Gauge({ name: `acervo_${name}`, help, labelNames, registers: [registry] });
  const [totals, steps, { queues }, counts, models, maintenance] = await Promise.all([
    readTotals(),
    readSteps({ days: 1 }),
    readQueues(),
    readCounts(),
    readModelCosts(new Date(Date.now() - dayMs)),
    (await db()).maintenance.findMany(),
  ]);
  gauge('people', 'People who have written').set(totals.people);
  gauge('photos', 'Photos that are kept').set(totals.photos);
  gauge('photo_bytes', 'Bytes of the photos as they came').set(totals.photoBytes);
  gauge('drawings', 'Drawings that models made').set(totals.drawings);
  const took = gauge('step_seconds', 'Times of the last day, by step', ['step', 'quantile']);
  for (const { step, medianSeconds, p95Seconds } of steps) {
    if (medianSeconds !== null) took.set({ step, quantile: '0.5' }, medianSeconds);
    if (p95Seconds !== null) took.set({ step, quantile: '0.95' }, p95Seconds);
  }
  const jobs = gauge('queue_jobs', 'Jobs in the queue', ['queue', 'state']);
  for (const { name: queue, waiting, running, failed } of queues) {
    for (const [state, count] of Object.entries({ waiting, running, failed })) {
      jobs.set({ queue, state }, count);
    }
  }
  const today = gauge('last_day', 'Of the last 24 hours, by kind', ['kind']);
  for (const [kind, count] of Object.entries(counts)) today.set({ kind }, count);
  const remaining = gauge('maintenance_remaining', 'Due and not done last night', ['step']);
  const failed = gauge('maintenance_failed', '1 where the last run failed', ['step']);
  for (const { step, remaining: rows, hasFailed } of maintenance) {
    remaining.set({ step }, rows);
    failed.set({ step }, hasFailed ? 1 : 0);
  }
  const cost = gauge('last_day_cost_usd', 'Of models, where a price is set', ['model']);
  const unpriced = gauge('last_day_unpriced_calls', 'Calls not in the cost', ['model']);
  for (const { model, costUsd, unpricedCalls } of models) {
    if (costUsd !== null) cost.set({ model }, costUsd);
    unpriced.set({ model }, unpricedCalls);
  }
  return registry.metrics();
}

/** What grows for ever is counted over a day: a scrape must not read every message there was. */
async function readCounts(): Promise<Record<string, number>> {
  const since = new Date(Date.now() - dayMs);
  const [row] = await (await db()).$queryRaw<Record<string, number>[]>`
    WITH day AS (SELECT ${since}::timestamptz AS since)
    SELECT m.*, s.*, u.* FROM day,
      LATERAL (SELECT count(*) FILTER (WHERE direction = 'inbound')::int AS messages_received,
          count(*) FILTER (WHERE direction = 'outbound' AND status = 'done')::int AS messages_sent,
          count(*) FILTER (WHERE direction = 'outbound' AND status = 'failed')::int AS messages_failed
        FROM acervo_message WHERE id >= ${firstIdSince(since)}::uuid AND created_at > day.since) AS m,
      LATERAL (SELECT count(*) FILTER (WHERE found > 0)::int AS searches_found,
          count(*) FILTER (WHERE found = 0)::int AS searches_empty
        FROM acervo_search_event WHERE at > day.since) AS s,
      LATERAL (SELECT COALESCE(sum(input_tokens), 0)::float8 AS input_tokens,
          COALESCE(sum(output_tokens), 0)::float8 AS output_tokens,
          COALESCE(sum(weight), 0)::float8 AS used_of_budget
        FROM acervo_usage WHERE at > day.since) AS u`;
  return row ?? {};
}
