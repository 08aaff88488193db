import { getConfig } from '@/lib/config';
import { db, Prisma } from '@/lib/db';

/** What was used comes to, by the prices that are set. */
export interface Cost {
  /** USD; null where calls were made and none of them has a price. */
  costUsd: number | null;
  /** Calls that are not in it, because something that they used has no price. */
  unpricedCalls: number;
}

export interface ModelCost extends Cost {
  model: string;
  calls: number;
  inputTokens: number;
  outputTokens: number;
  audioSeconds: number;
  drawings: number;
}

/** Of a table that is read by people; there are as many models as roles, and those before them. */
const modelsMax = 100;

/** Each call since then with its cost, which is null where a part of it has no price. */
export function pricedUsage(since: Date): Prisma.Sql {
  const prices = Object.entries(getConfig().models.prices).map(([model, price]) => ({
    model,
    ...price,
  }));
  return Prisma.sql`(
    SELECT u.*, CASE
      WHEN (u.input_tokens > 0 AND p.input IS NULL) OR (u.output_tokens > 0 AND p.output IS NULL)
        OR (u.drawings > 0 AND p.image IS NULL) OR (u.audio_seconds > 0 AND p.minute IS NULL) THEN NULL
      ELSE (u.input_tokens * COALESCE(p.input, 0) + u.output_tokens * COALESCE(p.output, 0)) / 1000000
        + u.drawings * COALESCE(p.image, 0) + u.audio_seconds * COALESCE(p.minute, 0) / 60
      END AS cost
    FROM acervo_usage u LEFT JOIN jsonb_to_recordset(${JSON.stringify(prices)}::jsonb)
      AS p (model text, input numeric, output numeric, image numeric, minute numeric)
      ON p.model = u.model
    WHERE u.at >= ${since}::timestamptz)`;
}

/** The two columns of a `Cost`, to a millionth of a dollar. */
export const costColumns = Prisma.sql`round(sum(cost), 6)::float8 AS "costUsd",
  (count(*) FILTER (WHERE cost IS NULL))::int AS "unpricedCalls"`;

/** What each model on a server cost, the dearest first, those without a price last. */
export async function readModelCosts(since: Date): Promise<ModelCost[]> {
  return (await db()).$queryRaw<ModelCost[]>`
    SELECT model, count(*)::int AS calls, sum(input_tokens)::float8 AS "inputTokens",
      sum(output_tokens)::float8 AS "outputTokens", sum(audio_seconds)::float8 AS "audioSeconds",
      sum(drawings)::float8 AS drawings, ${costColumns}
    FROM ${pricedUsage(since)} AS used
    GROUP BY model ORDER BY "costUsd" DESC NULLS LAST, model LIMIT ${modelsMax}`;
}
