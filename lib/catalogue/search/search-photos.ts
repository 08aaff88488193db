import { db, Prisma } from '@/lib/db';
import { type Photo, type PhotoRow, toPhoto } from '../photo';
import { decodeCursor, encodeCursor } from './cursor';

export interface PhotoSearch {
  /** Whose photos; null is everyone's, for an operator alone. */
  ownerId: string | null;
  /** All of these words must be there, in one language's reading; null lists without words. */
  words: string | null;
  days: SearchedDays | null;
  order: 'newest' | 'oldest';
  after: string | null;
  limit: number;
}

/** What is null is open. */
export interface SearchedDays {
  /** Taken on a day from here to there, both included, as YYYY-MM-DD. */
  from: string | null;
  to: string | null;
  /** The same as moments where people are: sent at or after, and before. */
  start: Date | null;
  end: Date | null;
}

export interface PhotoPage {
  photos: Photo[];
  next: string | null;
  /** How many there are in all; counted for the first page only. */
  total: number | null;
}

type Row = PhotoRow & { tier: number; at: string; total: number | null };

/**
 * One page of photos in one round trip. A person's own words rank above a model's captions, and
 * within a rank time decides. Keyset paged: a deep page costs what the first does.
 */
export async function searchPhotos(search: PhotoSearch): Promise<PhotoPage> {
  const cursor = search.after === null ? null : decodeCursor(search.after);
  const direction = search.order === 'newest' ? Prisma.sql`DESC` : Prisma.sql`ASC`;
  const beyond = search.order === 'newest' ? Prisma.sql`<` : Prisma.sql`>`;
  const after = cursor
    ? Prisma.sql`WHERE tier > ${cursor.tier} OR (tier = ${cursor.tier}
        AND (created_at, id) ${beyond} (${cursor.at}::timestamp, ${cursor.id}::int))`
    : Prisma.empty;
  const hits = search.words === null ? listed(search) : matching(search, search.words);
  const total = cursor ? Prisma.sql`NULL::int` : totalOf(search);
  const rows = await (await db()).$queryRaw<Row[]>`
    WITH hits AS (${hits}), page AS (
      SELECT id, tier, created_at FROM hits ${after}
      ORDER BY tier, created_at ${direction}, id ${direction} LIMIT ${search.limit + 1}
    )
    SELECT i.id, i.image_link AS link, i.id_descricao AS description_id, i.caption, i.width,
      i.height, i.thumb_hash, i.content_hash, i.created_at, i.owner_id, i.taken_from::text,
      i.taken_to::text, i.place, ARRAY(SELECT (extract(epoch FROM a.at) * 1000)::float8
        FROM acervo_arrival a WHERE a.image_id = i.id ORDER BY a.at, a.id) AS arrivals_ms,
      d.descricao AS description, p.name AS person_name, page.tier, i.created_at::text AS at, (${total}) AS total
    FROM page JOIN table_image_link i ON i.id = page.id
    LEFT JOIN table_descricao d ON d.id = i.id_descricao
    LEFT JOIN acervo_person p ON p.id = i.owner_id
    ORDER BY page.tier, i.created_at ${direction}, i.id ${direction}`;
  const shown = rows.slice(0, search.limit);
  const last = rows.length > search.limit ? shown.at(-1) : undefined;
  return {
    photos: shown.map(toPhoto),
    next: last ? encodeCursor({ tier: last.tier, at: last.at, id: last.id }) : null,
    total: cursor ? null : (rows[0]?.total ?? 0),
  };
}

/** Counting goes over the hits that a search has in hand; a plain list counts its rows. */
function totalOf(search: PhotoSearch): Prisma.Sql {
  return search.words === null && search.days === null
    ? Prisma.sql`SELECT count(*)::int FROM table_image_link i WHERE ${ownedBy(search)}`
    : Prisma.sql`SELECT count(*)::int FROM hits`;
}

function listed(search: PhotoSearch): Prisma.Sql {
  return onDays(
    Prisma.sql`SELECT i.id, i.created_at, 1 AS tier FROM table_image_link i
      WHERE ${ownedBy(search)}`,
    search.days,
  );
}

function matching(search: PhotoSearch, words: string): Prisma.Sql {
  return onDays(
    Prisma.sql`SELECT i.id, i.created_at,
        CASE WHEN ts_filter(i.search_words, '{a}') @@ acervo_search_query(${words})
          THEN 1 ELSE 2 END AS tier
      FROM table_image_link i
      WHERE i.search_words @@ acervo_search_query(${words}, ${search.ownerId}::uuid)
        AND ${ownedBy(search)}`,
    search.days,
  );
}

/** By two indexes, one for each way in which a photo has a day; no photo has both. */
function onDays(rows: Prisma.Sql, days: SearchedDays | null): Prisma.Sql {
  if (days === null) return rows;
  return Prisma.sql`${rows} AND i.taken_from IS NULL AND ${sentIn(days)}
    UNION ALL ${rows} AND ${takenIn(days)}`;
}

function ownedBy({ ownerId }: PhotoSearch): Prisma.Sql {
  return ownerId === null ? Prisma.sql`TRUE` : Prisma.sql`i.owner_id = ${ownerId}::uuid`;
}

function sentIn({ start, end }: SearchedDays): Prisma.Sql {
  const conditions = [Prisma.sql`TRUE`];
  if (start) conditions.push(Prisma.sql`i.created_at >= ${utcText(start)}::timestamp`);
  if (end) conditions.push(Prisma.sql`i.created_at < ${utcText(end)}::timestamp`);
  return Prisma.join(conditions, ' AND ');
}

/** What is known may be a whole year: one day in common is enough. */
function takenIn({ from, to }: SearchedDays): Prisma.Sql {
  const conditions = [Prisma.sql`i.taken_from IS NOT NULL`];
  if (to) conditions.push(Prisma.sql`i.taken_from <= ${to}::date`);
  if (from) conditions.push(Prisma.sql`i.taken_to >= ${from}::date`);
  return Prisma.join(conditions, ' AND ');
}

function utcText(date: Date): string {
  return date.toISOString().replace('Z', '');
}
