import { getConfig } from '@/lib/config';
import { type OperatorContext, requireOperator } from '@/lib/context';
import { db, firstIdSince } from '@/lib/db';
import { type Cost, costColumns, type ModelCost, pricedUsage, readModelCosts } from './read-costs';
import { type MetricsDay, readDays, startOf } from './read-days';
import { readSteps, type StepTime } from './read-steps';

export type { Cost, ModelCost } from './read-costs';
export type { MetricsDay } from './read-days';
export type { StepTime } from './read-steps';

/** A list longer than this is no overview; the file has no more either. */
const peopleMax = 100;

export interface Metrics {
  totals: { people: number; photos: number; photoBytes: number; drawings: number };
  /** The oldest first, days without anything too. */
  days: MetricsDay[];
  /** How long each step of an answer took. */
  steps: StepTime[];
  /** By whom models were used, the most first. */
  people: (Cost & {
    personId: string | null;
    name: string | null;
    address: string | null;
    inputTokens: number;
    outputTokens: number;
    used: number;
  })[];
  /** What models on servers cost, the dearest first. */
  models: ModelCost[];
  /** Replies that the channel refused for good, by its code. */
  failures: { code: string; count: number }[];
}

/** The last so many days, today included. */
export async function readMetrics({
  ctx,
  input,
}: {
  ctx: OperatorContext;
  input: { days: number };
}): Promise<Metrics> {
  requireOperator(ctx);
  const span = { days: input.days, timeZone: getConfig().timeZone };
  const [totals, days, steps, people, models, failures] = await Promise.all([
    readTotals(),
    readDays(span),
    readSteps(span),
    readPeople(startOf(span)),
    readModelCosts(startOf(span)),
    readFailures(startOf(span)),
  ]);
  return { totals, days, steps, people, models, failures };
}

export async function readTotals(): Promise<Metrics['totals']> {
  const [row] = await (await db()).$queryRaw<Metrics['totals'][]>`
    SELECT (SELECT count(*)::int FROM acervo_person) AS people,
      count(*)::int AS photos, COALESCE(sum(byte_size), 0)::float8 AS "photoBytes",
      (SELECT count(*)::int FROM acervo_drawing) AS drawings
    FROM table_image_link`;
  return row ?? { people: 0, photos: 0, photoBytes: 0, drawings: 0 };
}

async function readPeople(since: Date): Promise<Metrics['people']> {
  return (await db()).$queryRaw<Metrics['people']>`
    SELECT u.person_id::text AS "personId", p.name, p.address,
      sum(u.input_tokens)::float8 AS "inputTokens", sum(u.output_tokens)::float8 AS "outputTokens",
      sum(u.weight)::float8 AS used, ${costColumns}
    FROM ${pricedUsage(since)} AS u LEFT JOIN acervo_person p ON p.id = u.person_id
    GROUP BY u.person_id, p.name, p.address ORDER BY used DESC, u.person_id LIMIT ${peopleMax}`;
}

async function readFailures(since: Date): Promise<Metrics['failures']> {
  return (await db()).$queryRaw<Metrics['failures']>`
    SELECT COALESCE(error_code, 'unknown') AS code, count(*)::int AS count FROM acervo_message
    WHERE id >= ${firstIdSince(since)}::uuid AND direction = 'outbound' AND status = 'failed'
      AND created_at >= ${since}::timestamptz
    GROUP BY 1 ORDER BY count DESC, code LIMIT ${peopleMax}`;
}
