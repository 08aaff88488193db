import { db, Prisma, transact } from '@/lib/db';
import type { PhotoSearch } from '../text/search-photos';
import { searchScope } from '../text/search-scope';
import type { QueryEmbedding } from './embed-query';
import { photosWithText, vectorText } from './photo-text';
import { exactPhotosMax, hasVectorIndex } from './vector-index';

/** Nobody pages further by likeness than this; the index looks at about as many rows for it. */
export const nearestMax = 100;

export interface NearPhoto {
  id: number;
  /** The cosine of both vectors: 1 is the same, about 0 has nothing to do with it. */
  similarity: number;
  /** Whether the search's words find it too. */
  byWords: boolean;
}

/** The photos of the search's owner that are nearest to what it means, the nearest first. */
export async function nearestPhotos(
  search: PhotoSearch,
  meaning: QueryEmbedding,
): Promise<NearPhoto[]> {
  const isLarge = await hasManyVectors(search.ownerId, meaning.kind);
  return isLarge && (await hasVectorIndex())
    ? nearestByIndex(search, meaning)
    : nearestExactly(search, meaning);
}

/** Compares all of them: the fence keeps the planner from any index over vectors. */
export async function nearestExactly(
  search: PhotoSearch,
  meaning: QueryEmbedding,
): Promise<NearPhoto[]> {
  return readNear(
    search,
    meaning,
    Prisma.sql`SELECT id, distance
      FROM (SELECT ${distances(search, meaning)} OFFSET 0) AS compared
      ORDER BY distance LIMIT ${nearestMax}`,
  );
}

/**
 * Follows the index, and further until enough rows are the owner's (`iterative_scan`): a filter
 * after a fixed number of neighbours would leave few of one person's among everybody's.
 */
export async function nearestByIndex(
  search: PhotoSearch,
  meaning: QueryEmbedding,
): Promise<NearPhoto[]> {
  return transact(async (tx) => {
    await tx.$executeRawUnsafe('SET LOCAL hnsw.iterative_scan = relaxed_order');
    await tx.$executeRawUnsafe(`SET LOCAL hnsw.ef_search = ${nearestMax}`);
    return readNear(
      search,
      meaning,
      Prisma.sql`SELECT ${distances(search, meaning)}
        ORDER BY e.embedding <=> ${vectorText(meaning.vector)}::halfvec LIMIT ${nearestMax}`,
    );
  });
}

/** What is compared: the owner's vectors of this model, of photos in the search's days. */
function distances(search: PhotoSearch, { vector, kind }: QueryEmbedding): Prisma.Sql {
  const { ownerId, days: asked } = search;
  const owner = ownerId === null ? Prisma.empty : Prisma.sql`AND e.owner_id = ${ownerId}::uuid`;
  const days =
    asked !== null
      ? Prisma.sql`AND EXISTS (SELECT 1 FROM table_image_link i
          WHERE i.id = e.image_id AND ${searchScope(unfolded(search))})`
      : Prisma.empty;
  return Prisma.sql`e.image_id AS id, e.embedding <=> ${vectorText(vector)}::halfvec AS distance
    FROM acervo_embedding e WHERE e.model = ${kind} ${owner} ${days}`;
}

/**
 * Of the nearest, those that the search may show: whose they are is asked of the photo itself, and
 * a vector of words that were changed since finds nothing.
 */
async function readNear(
  search: PhotoSearch,
  { similarityMin }: QueryEmbedding,
  nearest: Prisma.Sql,
): Promise<NearPhoto[]> {
  // What a copy's words mean counts for the photo in front of it.
  const shownId = search.isUnfolded ? Prisma.sql`i.id` : Prisma.sql`COALESCE(i.copy_of, i.id)`;
  const near = await (await db()).$queryRaw<NearPhoto[]>`
    WITH near AS MATERIALIZED (${nearest})
    SELECT ${shownId} AS id, 1 - near.distance AS similarity, COALESCE((
      SELECT shown.search_words FROM table_image_link shown WHERE shown.id = ${shownId}) @@
      acervo_search_query(${search.words ?? ''}, ${search.ownerId}::uuid), false) AS "byWords"
    FROM near JOIN (${photosWithText}) ON i.id = near.id
    JOIN acervo_embedding e ON e.image_id = near.id AND e.text_hash = t.hash
    WHERE ${searchScope(unfolded(search))} AND near.distance <= ${1 - similarityMin}
    ORDER BY near.distance, near.id DESC`;
  return [...new Map(near.toReversed().map((photo) => [photo.id, photo])).values()].toReversed();
}

const unfolded = (search: PhotoSearch): PhotoSearch => ({ ...search, isUnfolded: true });

async function hasManyVectors(ownerId: string | null, kind: string): Promise<boolean> {
  const owner = ownerId === null ? Prisma.sql`TRUE` : Prisma.sql`owner_id = ${ownerId}::uuid`;
  const [count] = await (await db()).$queryRaw<{ vectors: number }[]>`
    SELECT count(*)::int AS vectors FROM (SELECT 1 FROM acervo_embedding
      WHERE model = ${kind} AND ${owner} LIMIT ${exactPhotosMax}) AS counted`;
  return (count?.vectors ?? 0) >= exactPhotosMax;
}
