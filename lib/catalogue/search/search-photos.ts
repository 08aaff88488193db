import { db, Prisma } from '@/lib/db';
import { matches, type Photo, type PhotoRow, toPhoto } from '../photo';
import { decodeCursor, encodeCursor } from './cursor';

export interface PhotoSearch {
  /** Whose photos; null is everyone's, for an operator alone. */
  ownerId: string | null;
  /** All of these words must be there, in one language's reading; null lists without words. */
  words: string | null;
  /** Received at or after, and before. */
  from: Date | null;
  until: Date | null;
  order: 'newest' | 'oldest';
  after: string | null;
  limit: number;
}

export interface PhotoPage {
  photos: Photo[];
  next: string | null;
  /** How many there are in all; counted for the first page only. */
  total: number | null;
}

type Row = PhotoRow & { tier: number; at: string; total: number | null };

/**
 * One page of photos in one round trip. A person's own words rank above a model's captions, those
 * above text that was read in the photo, and that above what was recognised in it; within a rank
 * time decides. Keyset paged: a deep page costs what the first does.
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
      i.height, i.thumb_hash, i.content_hash, i.created_at, i.owner_id, d.descricao AS description,
      p.name AS person_name, page.tier, i.created_at::text AS at, (${total}) AS total
    FROM page JOIN table_image_link i ON i.id = page.id
    LEFT JOIN table_descricao d ON d.id = i.id_descricao
    LEFT JOIN acervo_person p ON p.id = i.owner_id
    ORDER BY page.tier, i.created_at ${direction}, i.id ${direction}`;
  const shown = rows.slice(0, search.limit);
  const last = rows.length > search.limit ? shown.at(-1) : undefined;
  return {
    photos: shown.map((row) =>
      toPhoto(row, search.words === null ? null : (matches[row.tier - 1] ?? null)),
    ),
    next: last ? encodeCursor({ tier: last.tier, at: last.at, id: last.id }) : null,
    total: cursor ? null : (rows[0]?.total ?? 0),
  };
}

/** Counting goes over the hits that a search has in hand; a plain list counts its own rows. */
function totalOf(search: PhotoSearch): Prisma.Sql {
  return search.words === null
    ? Prisma.sql`SELECT count(*)::int FROM table_image_link i WHERE ${scope(search)}`
    : Prisma.sql`SELECT count(*)::int FROM hits`;
}

function listed(search: PhotoSearch): Prisma.Sql {
  return Prisma.sql`SELECT i.id, i.created_at, 1 AS tier FROM table_image_link i
    WHERE ${scope(search)}`;
}

/** Each rank may use the words of those above it too: "cachorro" was said, "praia" recognised. */
function matching(search: PhotoSearch, words: string): Prisma.Sql {
  const isMetBy = (weights: string) =>
    Prisma.sql`i.search_words @@ acervo_weighed_query(acervo_search_query(${words}), ${weights})`;
  return Prisma.sql`SELECT i.id, i.created_at,
      CASE WHEN ${isMetBy('A')} THEN 1 WHEN ${isMetBy('AB')} THEN 2 WHEN ${isMetBy('ABC')} THEN 3
        ELSE 4 END AS tier
    FROM table_image_link i
    WHERE i.search_words @@ acervo_search_query(${words}, ${search.ownerId}::uuid)
      AND ${scope(search)}`;
}

function scope({ ownerId, from, until }: PhotoSearch): Prisma.Sql {
  const conditions = [Prisma.sql`TRUE`];
  if (ownerId !== null) conditions.push(Prisma.sql`i.owner_id = ${ownerId}::uuid`);
  if (from) conditions.push(Prisma.sql`i.created_at >= ${utcText(from)}::timestamp`);
  if (until) conditions.push(Prisma.sql`i.created_at < ${utcText(until)}::timestamp`);
  return Prisma.join(conditions, ' AND ');
}

function utcText(date: Date): string {
  return date.toISOString().replace('Z', '');
}
