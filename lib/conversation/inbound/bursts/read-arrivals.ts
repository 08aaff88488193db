import { db, firstIdSince } from '@/lib/db';
import { isUnfinished } from '@/lib/rules-assistant';
import {
  type Album,
  type Arrival,
  lateSiblingMs,
  momentMs,
  quietMs,
  spokenMomentMs,
} from './plan-burst';

type AlbumOfTurn = Album & { turnId: string };

export interface AwaitingArrival extends Arrival {
  /** Until when its files are waited for, by the same clock; null once they are all there. */
  dueAtMs: number | null;
  /** The turn that went on before one of its files arrived, which now has, or never will. */
  detachedFrom: string | null;
}

interface Arrivals {
  waiting: AwaitingArrival[];
  album: AlbumOfTurn | null;
  /** The database's clock, as for everything here: hosts disagree by more than a burst lasts. */
  nowMs: number;
}

/** What of a person's waits for an answer, and what it may belong to. */
export async function readArrivals(personId: string): Promise<Arrivals> {
  const waiting = await readWaiting(personId);
  const [first] = waiting;
  // Words belong to no album that was answered: most turns need only the one look.
  const album = first?.hasMedia ? await readAlbum(personId, first) : null;
  return { waiting, album, nowMs: first?.nowMs ?? Date.now() };
}

interface Row extends Omit<AwaitingArrival, 'followedWithinMs'> {
  nowMs: number;
  hasVoice: boolean;
  /** Of a message of words alone. */
  words: string | null;
}

async function readWaiting(personId: string): Promise<(AwaitingArrival & { nowMs: number })[]> {
  const rows = await (await db()).$queryRaw<Row[]>`
    SELECT m.id::text AS "id", (extract(epoch FROM m.created_at) * 1000)::float8 AS "atMs",
      count(a.id) FILTER (WHERE a.content_type NOT LIKE 'audio/%') > 0 AS "hasMedia",
      btrim(m.body) <> '' OR m.fields->>'Latitude' IS NOT NULL
        OR count(a.id) FILTER (WHERE a.content_type LIKE 'audio/%') > 0 AS "hasWords",
      count(a.id) FILTER (WHERE a.content_type LIKE 'audio/%') > 0 AS "hasVoice",
      CASE WHEN count(a.id) = 0 THEN m.body END AS "words",
      (extract(epoch FROM max(COALESCE(a.due_at, m.created_at))
        FILTER (WHERE a.status = 'waiting' AND a.storage_key IS NULL)) * 1000)::float8 AS "dueAtMs",
      m.detached_from::text AS "detachedFrom",
      (extract(epoch FROM now()) * 1000)::float8 AS "nowMs"
    FROM acervo_message m LEFT JOIN acervo_media a ON a.message_id = m.id
    WHERE m.person_id = ${personId}::uuid AND m.direction = 'inbound' AND m.status = 'waiting'
      AND m.turn_id IS NULL
    GROUP BY m.id ORDER BY m.id`;
  return rows.map(({ hasVoice, words, ...row }) => ({
    ...row,
    followedWithinMs: hasVoice
      ? spokenMomentMs
      : words !== null && isUnfinished(words)
        ? quietMs
        : momentMs,
  }));
}

/** An album that late siblings have joined is as long as all of them. */
async function readAlbum(personId: string, { atMs }: Arrival): Promise<AlbumOfTurn | null> {
  const from = new Date(atMs - lateSiblingMs);
  const to = new Date(atMs + lateSiblingMs);
  const [album] = await (await db()).$queryRaw<AlbumOfTurn[]>`
    WITH nearest AS (
      SELECT m.turn_id, (extract(epoch FROM m.created_at) * 1000)::float8 AS at_ms
      FROM acervo_message m
      WHERE m.person_id = ${personId}::uuid AND m.direction = 'inbound' AND m.status = 'done'
        AND m.id >= ${firstIdSince(from)}::uuid
        AND m.created_at BETWEEN ${from}::timestamptz AND ${to}::timestamptz
        AND EXISTS (SELECT 1 FROM acervo_media a WHERE a.message_id = m.id AND a.image_id IS NOT NULL)
      ORDER BY abs((extract(epoch FROM m.created_at) * 1000)::float8 - ${atMs}) LIMIT 1
    )
    SELECT COALESCE(t.joins_turn_id, t.id)::text AS "turnId", nearest.at_ms AS "nearestAtMs",
      NOT EXISTS (SELECT 1 FROM table_image_link i
        WHERE i.turn_id = COALESCE(t.joins_turn_id, t.id) AND i.id_descricao IS NULL)
        AS "isDescribed",
      (SELECT count(DISTINCT a.image_id)::int
        FROM acervo_media a JOIN acervo_message m ON m.id = a.message_id
        WHERE m.turn_id = COALESCE(t.joins_turn_id, t.id) AND m.direction = 'inbound') AS "photos"
    FROM nearest JOIN acervo_turn t ON t.id = nearest.turn_id`;
  return album ?? null;
}
