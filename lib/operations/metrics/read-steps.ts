import { db, firstIdSince } from '@/lib/db';

const dayMs = 24 * 60 * 60 * 1000;

export interface StepTime {
  /** Until its turn begins; until it is answered; until the channel says that it arrived. */
  step: 'waiting' | 'answering' | 'delivering';
  count: number;
  /** Null where there is none. */
  medianSeconds: number | null;
  p95Seconds: number | null;
}

/** How long people waited in the last days, step by step. */
export async function readSteps({ days }: { days: number }): Promise<StepTime[]> {
  const since = new Date(Date.now() - days * dayMs);
  const firstId = firstIdSince(since);
  return (await db()).$queryRaw<StepTime[]>`
    WITH took AS (
      SELECT 'waiting' AS step, extract(epoch FROM t.started_at - min(m.created_at)) AS seconds
        FROM acervo_turn t JOIN acervo_message m ON m.turn_id = t.id AND m.direction = 'inbound'
        WHERE t.id >= ${firstId}::uuid AND t.started_at > ${since}::timestamptz
        GROUP BY t.id
      UNION ALL
      SELECT 'answering', extract(epoch FROM finished_at - started_at) FROM acervo_turn
        WHERE id >= ${firstId}::uuid AND status = 'done' AND started_at > ${since}::timestamptz
      UNION ALL
      SELECT 'delivering', extract(epoch FROM delivered_at - created_at) FROM acervo_message
        WHERE id >= ${firstId}::uuid AND direction = 'outbound' AND delivered_at IS NOT NULL
          AND created_at > ${since}::timestamptz
    )
    SELECT steps.step, count(seconds)::int AS count,
      percentile_cont(0.5) WITHIN GROUP (ORDER BY seconds)::float8 AS "medianSeconds",
      percentile_cont(0.95) WITHIN GROUP (ORDER BY seconds)::float8 AS "p95Seconds"
    FROM unnest(ARRAY['waiting', 'answering', 'delivering']) WITH ORDINALITY AS steps (step, place)
      LEFT JOIN took ON took.step = steps.step
    GROUP BY steps.step, steps.place ORDER BY steps.place`;
}
