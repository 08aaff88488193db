import { db } from '@/lib/db';
import type { Album, Arrival } from './plan-burst';

interface Arrivals {
  waiting: Arrival[];
  album: (Album & { turnId: string }) | null;
  /** The database's clock, as for everything here: hosts disagree by more than a burst lasts. */
  nowMs: number;
}

interface AlbumRow {
  turnId: string | null;
  newestAtMs: number | null;
  isDescribed: boolean;
  nowMs: number | null;
}

const noAlbum: AlbumRow = { turnId: null, newestAtMs: null, isDescribed: true, nowMs: null };

/** What of a person's waits for an answer, and what it may belong to. */
export async function readArrivals(personId: string): Promise<Arrivals> {
  const [waiting, [row]] = await Promise.all([readWaiting(personId), readAlbum(personId)]);
  const { turnId, newestAtMs, isDescribed, nowMs } = row ?? noAlbum;
  const album = turnId && newestAtMs ? { turnId, newestAtMs, isDescribed } : null;
  return { waiting, album, nowMs: nowMs ?? Date.now() };
}

async function readWaiting(personId: string): Promise<Arrival[]> {
  return (await db()).$queryRaw`
    SELECT m.id::text AS "id", (extract(epoch FROM m.created_at) * 1000)::float8 AS "atMs",
      count(a.id) FILTER (WHERE a.content_type NOT LIKE 'audio/%') > 0 AS "hasMedia",
      btrim(m.body) <> '' OR count(a.id) FILTER (WHERE a.content_type LIKE 'audio/%') > 0
        AS "hasWords"
    FROM acervo_message m LEFT JOIN acervo_media a ON a.message_id = m.id
    WHERE m.person_id = ${personId}::uuid AND m.direction = 'inbound' AND m.status = 'waiting'
      AND m.turn_id IS NULL
    GROUP BY m.id ORDER BY m.id`;
}

/** An album that late siblings have joined goes on until the last of them. */
async function readAlbum(personId: string): Promise<AlbumRow[]> {
  return (await db()).$queryRaw`
    WITH newest AS (
      SELECT m.turn_id, m.created_at FROM acervo_message m
      WHERE m.person_id = ${personId}::uuid AND m.direction = 'inbound' AND m.status = 'done'
        AND m.created_at > now() - interval '1 minute'
        AND EXISTS (SELECT 1 FROM acervo_media a WHERE a.message_id = m.id AND a.image_id IS NOT NULL)
      ORDER BY m.id DESC LIMIT 1
    )
    SELECT COALESCE(t.joins_turn_id, t.id)::text AS "turnId",
      (extract(epoch FROM newest.created_at) * 1000)::float8 AS "newestAtMs",
      NOT EXISTS (SELECT 1 FROM table_image_link i
        WHERE i.turn_id = COALESCE(t.joins_turn_id, t.id) AND i.id_descricao IS NULL)
        AS "isDescribed",
      (extract(epoch FROM now()) * 1000)::float8 AS "nowMs"
    FROM (SELECT 1) AS one LEFT JOIN newest ON true LEFT JOIN acervo_turn t ON t.id = newest.turn_id`;
}
