import { DateTime } from 'luxon';
import { db, firstIdSince } from '@/lib/db';
import { type Cost, costColumns, pricedUsage } from './read-costs';

export interface MetricsDay extends Cost {
  /** YYYY-MM-DD where the people live. */
  day: string;
  received: number;
  sent: number;
  failed: number;
  photos: number;
  searchesFound: number;
  searchesEmpty: number;
  inputTokens: number;
  outputTokens: number;
  /** Everything that models used, in the unit of the day's share. */
  used: number;
}

export interface Span {
  days: number;
  timeZone: string;
}

/** When the first of these days began. */
export function startOf({ days, timeZone }: Span): Date {
  return DateTime.now()
    .setZone(timeZone)
    .startOf('day')
    .minus({ days: days - 1 })
    .toJSDate();
}

/** One row a day. Photos of the original have a time without a zone, which is UTC. */
export async function readDays(span: Span): Promise<MetricsDay[]> {
  const { days, timeZone } = span;
  const since = startOf(span);
  const firstId = firstIdSince(since);
  return (await db()).$queryRaw<MetricsDay[]>`
    WITH span AS (
      SELECT day::date AS day FROM generate_series(
        (${since}::timestamptz AT TIME ZONE ${timeZone})::date::timestamp,
        (${since}::timestamptz AT TIME ZONE ${timeZone})::date + make_interval(days => ${days}::int - 1),
        interval '1 day') AS day
    ), messages AS (
      SELECT (created_at AT TIME ZONE ${timeZone})::date AS day,
        count(*) FILTER (WHERE direction = 'inbound')::int AS received,
        count(*) FILTER (WHERE direction = 'outbound' AND status = 'done')::int AS sent,
        count(*) FILTER (WHERE direction = 'outbound' AND status = 'failed')::int AS failed
      FROM acervo_message WHERE id >= ${firstId}::uuid AND created_at >= ${since}::timestamptz
      GROUP BY 1
    ), photos AS (
      SELECT (sent_at AT TIME ZONE 'UTC' AT TIME ZONE ${timeZone})::date AS day,
        count(*)::int AS photos
      FROM table_image_link WHERE sent_at >= ${since}::timestamptz AT TIME ZONE 'UTC'
      GROUP BY 1
    ), searches AS (
      SELECT (at AT TIME ZONE ${timeZone})::date AS day,
        count(*) FILTER (WHERE found > 0)::int AS found,
        count(*) FILTER (WHERE found = 0)::int AS empty
      FROM acervo_search_event WHERE at >= ${since}::timestamptz GROUP BY 1
    ), used AS (
      SELECT (at AT TIME ZONE ${timeZone})::date AS day, sum(input_tokens)::float8 AS input,
        sum(output_tokens)::float8 AS output, sum(weight)::float8 AS used,
        ${costColumns}
      FROM ${pricedUsage(since)} AS priced GROUP BY 1
    )
    SELECT to_char(span.day, 'YYYY-MM-DD') AS day, COALESCE(received, 0) AS received,
      COALESCE(sent, 0) AS sent, COALESCE(failed, 0) AS failed, COALESCE(photos, 0) AS photos,
      COALESCE(found, 0) AS "searchesFound", COALESCE(empty, 0) AS "searchesEmpty",
      COALESCE(input, 0) AS "inputTokens", COALESCE(output, 0) AS "outputTokens",
      COALESCE(used, 0) AS used,
      CASE WHEN used IS NULL THEN 0 ELSE "costUsd" END AS "costUsd",
      COALESCE("unpricedCalls", 0) AS "unpricedCalls"
    FROM span LEFT JOIN messages USING (day) LEFT JOIN photos USING (day)
      LEFT JOIN searches USING (day) LEFT JOIN used USING (day)
    ORDER BY span.day`;
}
