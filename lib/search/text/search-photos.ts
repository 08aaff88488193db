import { type Photo, type PhotoRow, toPhoto } from '@/lib/collection';
import { db, Prisma } from '@/lib/db';
import { type Cursor, decodeCursor, encodeCursor } from './cursor';
import { countedDays } from './day-counts';
import {
  hasCopyIn,
  ownedBy,
  type PhotoFilters,
  type SearchedDays,
  searchScope,
  sentIn,
  takenIn,
} from './search-scope';

export interface PhotoSearch {
  /** Whose photos; null is everyone's, for an operator alone. */
  ownerId: string | null;
  /** All of these words must be there, in one language's reading; null lists without words. */
  words: string | null;
  days: SearchedDays | null;
  filters?: PhotoFilters | undefined;
  order: 'newest' | 'oldest';
  after: string | null;
  limit: number;
  /** These alone, in this order: what was found by words and by meaning. */
  among?: number[];
  /** Each copy is a photo of its own. */
  isUnfolded?: boolean | undefined;
  /** Not these: they stood on earlier pages. */
  except?: number[];
}

export interface PhotoPage {
  photos: Photo[];
  /** Cursor of the first photo, for who goes the other way from there; null without photos. */
  previous: string | null;
  next: string | null;
  /** How many there are in all, as far as they are counted; for the first page only. */
  total: number | null;
}

/**
 * Of everyone's photos, so many that words find are ranked and counted: the newest. An operator who
 * wants older ones names days or a person; going over all that a common word finds takes half a
 * second in a million.
 */
export const everyonesHitsMax = 1000;

/** A photo that the words find, and its place. */
export type Hit = Cursor;

type Row = PhotoRow & { tier: number; at: string; total: number | null };

/**
 * One page of photos in one round trip. A person's own words rank above a model's captions, those
 * above text that was read in the photo, and that above what was recognised in it; within a rank
 * time decides. Keyset paged: a deep page costs what the first does.
 */
export async function searchPhotos(search: PhotoSearch): Promise<PhotoPage> {
  const cursor = search.after === null ? null : decodeCursor(search.after);
  const direction = directionOf(search);
  const beyond = search.order === 'newest' ? Prisma.sql`<` : Prisma.sql`>`;
  const after = cursor
    ? Prisma.sql`WHERE tier > ${cursor.tier} OR (tier = ${cursor.tier}
        AND (sent_at, id) ${beyond} (${cursor.at}::timestamp, ${cursor.id}::int))`
    : Prisma.empty;
  const hits = hitsOf(search);
  const matched = matchedBy(search);
  const total = cursor ? Prisma.sql`NULL::int` : totalOf(search);
  const rows = await (await db()).$queryRaw<Row[]>`
    WITH hits AS (${hits}), page AS (
      SELECT * FROM hits ${after}
      ORDER BY tier, sent_at ${direction}, id ${direction} LIMIT ${search.limit + 1}
    )
    SELECT i.id, i.image_link AS link, i.id_descricao AS description_id, i.caption, i.width,
      i.height, i.thumb_hash, i.content_hash, i.sent_at AS created_at, i.owner_id, i.taken_from::text,
      i.taken_to::text, i.place, (SELECT count(*) FROM table_image_link c
        WHERE c.copy_of = i.id)::int AS copies, (SELECT string_agg(DISTINCT w.descricao, E'\n')
        FROM table_image_link c JOIN table_descricao w ON w.id = c.id_descricao
        WHERE c.copy_of = i.id) AS copies_description, ARRAY(SELECT (extract(epoch FROM a.at) * 1000)::float8
        FROM acervo_arrival a WHERE a.image_id = i.id ORDER BY a.at, a.id) AS arrivals_ms,
      d.descricao AS description, p.name AS person_name, ${matched} AS matched, page.tier,
      ${byPlace(matched, search.words)} AS by_place,
      i.sent_at::text AS at, (${total}) AS total
    FROM page JOIN table_image_link i ON i.id = page.id
    LEFT JOIN table_descricao d ON d.id = i.id_descricao
    LEFT JOIN acervo_person p ON p.id = i.owner_id
    ORDER BY page.tier, i.sent_at ${direction}, i.id ${direction}`;
  const shown = rows.slice(0, search.limit);
  const last = rows.length > search.limit ? shown.at(-1) : undefined;
  const cursorOf = (row: Row | undefined) =>
    row ? encodeCursor({ tier: row.tier, at: row.at, id: row.id }) : null;
  return {
    photos: shown.map(toPhoto),
    previous: cursorOf(shown[0]),
    next: cursorOf(last),
    total: cursor ? null : (rows[0]?.total ?? 0),
  };
}

/** How many photos somebody has, or everyone: summed over days, not counted. */
export async function countPhotosOf(ownerId: string | null): Promise<number> {
  const [row] = await (await db()).$queryRaw<{ total: number }[]>`
    SELECT (${sumOfDays(ownerId)}) AS total`;
  return row?.total ?? 0;
}

function sumOfDays(ownerId: string | null): Prisma.Sql {
  return Prisma.sql`SELECT COALESCE(sum(photos), 0)::int FROM (${countedDays(ownerId)}) AS days`;
}

/** The first photos that the words find, in the order of a page, and how many there are in all. */
export async function rankHits(
  search: PhotoSearch,
  words: string,
  limit: number,
): Promise<{ hits: Hit[]; total: number }> {
  const direction = directionOf(search);
  const rows = await (await db()).$queryRaw<(Hit & { total: number })[]>`
    SELECT id, tier, sent_at::text AS at, count(*) OVER ()::int AS total
    FROM (${matching(search, words)}) AS hits
    ORDER BY tier, sent_at ${direction}, id ${direction} LIMIT ${limit}`;
  return {
    hits: rows.map(({ id, tier, at }) => ({ id, tier, at })),
    total: rows[0]?.total ?? 0,
  };
}

function directionOf({ order }: PhotoSearch): Prisma.Sql {
  return order === 'newest' ? Prisma.sql`DESC` : Prisma.sql`ASC`;
}

/** Whether it lists all that somebody has. */
function isPlain({ words, days, filters, among, except, isUnfolded }: PhotoSearch): boolean {
  return !(words !== null || days || filters || among || except || isUnfolded);
}

/** Counting goes over the hits that a search has in hand; a plain list has its days summed. */
function totalOf(search: PhotoSearch): Prisma.Sql {
  return isPlain(search) ? sumOfDays(search.ownerId) : Prisma.sql`SELECT count(*)::int FROM hits`;
}

function hitsOf(search: PhotoSearch): Prisma.Sql {
  if (search.among) return chosen(search, search.among);
  return search.words === null ? listed(search) : matching(search, search.words);
}

function listed(search: PhotoSearch): Prisma.Sql {
  return onDays(
    Prisma.sql`SELECT i.id, i.sent_at, 1 AS tier FROM table_image_link i
      WHERE ${ownedBy(search)}`,
    search,
  );
}

function matching(search: PhotoSearch, words: string): Prisma.Sql {
  const found = onDays(
    Prisma.sql`SELECT i.id, i.sent_at, ${tierOf(words)} AS tier FROM table_image_link i
      WHERE i.search_words @@ acervo_search_query(${words}, ${search.ownerId}::uuid)
        AND ${ownedBy(search, search.days === null)}`,
    search,
  );
  const direction = directionOf(search);
  const newest =
    search.ownerId === null
      ? Prisma.sql`ORDER BY sent_at ${direction}, id ${direction} LIMIT ${everyonesHitsMax}`
      : Prisma.empty;
  return Prisma.sql`SELECT id, sent_at, tier FROM (${found}) AS found ${newest}`;
}

/**
 * By two indexes, one for each way in which a photo has a day; no photo has both. A photo that has
 * none of these days itself is there by a copy's.
 */
function onDays(
  rows: Prisma.Sql,
  { days, ownerId }: Pick<PhotoSearch, 'days' | 'ownerId'>,
): Prisma.Sql {
  if (days === null) return rows;
  return Prisma.sql`${rows} AND ${sentIn(days)} UNION ALL ${rows} AND ${takenIn(days)}
    UNION ALL ${rows} AND ${hasCopyIn(days, ownerId)} AND (${sentIn(days)}) IS NOT TRUE
      AND (${takenIn(days)}) IS NOT TRUE`;
}

/** A chosen photo's tier is its place; what the words do not find in it was found by meaning, 0. */
function chosen(search: PhotoSearch, ids: number[]): Prisma.Sql {
  const words = search.words ?? '';
  return Prisma.sql`SELECT i.id, i.sent_at, given.place::int AS tier,
      CASE WHEN i.search_words @@ acervo_search_query(${words}, ${search.ownerId}::uuid)
        THEN ${tierOf(words)} ELSE 0 END AS matched
    FROM unnest(${ids}::int[]) WITH ORDINALITY AS given(id, place)
    JOIN table_image_link i ON i.id = given.id
    WHERE ${searchScope(search)}`;
}

/** Each rank may use the words of those above it too: "cachorro" was said, "praia" recognised. */
function tierOf(words: string): Prisma.Sql {
  const isMetBy = (weights: string) =>
    Prisma.sql`i.search_words @@ acervo_weighed_query(acervo_search_query(${words}), ${weights})`;
  return Prisma.sql`CASE WHEN ${isMetBy('A')} THEN 1 WHEN ${isMetBy('AB')} THEN 2
    WHEN ${isMetBy('ABC')} THEN 3 ELSE 4 END`;
}

/** The words' rank by which a photo of the page was found: not its tier, where that is its place. */
function matchedBy({ among, words }: PhotoSearch): Prisma.Sql {
  if (among) return Prisma.sql`page.matched`;
  return words === null ? Prisma.sql`NULL::int` : Prisma.sql`page.tier`;
}

/** Whether a photo whose person's words were enough would not be there without its place. */
function byPlace(matched: Prisma.Sql, words: string | null): Prisma.Sql {
  if (words === null) return Prisma.sql`false`;
  return Prisma.sql`(${matched} = 1 AND i.place IS NOT NULL AND NOT COALESCE(
    d.search_words @@ acervo_search_query(${words}), false))`;
}
