import { db, Prisma } from '@/lib/db';
import type { Features } from './likeness';

/** Some 2 MB: read at once, and compared in some milliseconds. */
const partMax = 5000;

interface Part {
  count: number;
  last_id: number | null;
  vector_ids: number[] | null;
  vectors: Uint8Array | null;
  hash_ids: number[] | null;
  hashes: (string | null)[] | null;
}

interface Wanted {
  ownerId: string;
  /** Photos of these very bytes are left out. */
  exceptHash: string;
  /** How many bytes a vector has that can be compared; 0 compares hashes alone. */
  vectorBytes: number;
  /** The newest so many. */
  limit: number;
}

/**
 * How the owner's photos look, the newest first, in parts. The database packs each part into one
 * row: with a row for each photo the whole took three times as long.
 */
export async function* readFeatures(wanted: Wanted): AsyncGenerator<Features & { id: number }> {
  let before: number | null = null;
  for (let left = wanted.limit; left > 0; left -= partMax) {
    const part: Part = await readPart(wanted, before, Math.min(left, partMax));
    const { vectorBytes } = wanted;
    for (const [n, id] of (part.vector_ids ?? []).entries()) {
      const vector = part.vectors?.subarray(n * vectorBytes, (n + 1) * vectorBytes) ?? null;
      yield { id, vector, perceptual_hash: null };
    }
    for (const [n, id] of (part.hash_ids ?? []).entries()) {
      const hash = part.hashes?.[n];
      yield { id, vector: null, perceptual_hash: hash ? BigInt(hash) : null };
    }
    if (part.count < partMax) return;
    before = part.last_id;
  }
}

async function readPart(
  { ownerId, exceptHash, vectorBytes }: Wanted,
  before: number | null,
  limit: number,
): Promise<Part> {
  // Compared in the database: JavaScript's time would lose the microseconds that decide.
  const older =
    before === null
      ? Prisma.sql`TRUE`
      : Prisma.sql`(sent_at, id) <
          (SELECT sent_at, id FROM table_image_link WHERE id = ${before})`;
  const [part] = await (await db()).$queryRaw<Part[]>`
    WITH part AS (
      SELECT id, sent_at, image_vector AS vector, perceptual_hash::text AS hash,
        COALESCE(octet_length(image_vector) = ${vectorBytes}::int, FALSE) AS has_vector
      FROM table_image_link
      WHERE owner_id = ${ownerId}::uuid AND copy_of IS NULL AND ${older} AND content_hash <> ${exceptHash}
        AND (image_vector IS NOT NULL OR perceptual_hash IS NOT NULL)
      ORDER BY sent_at DESC, id DESC LIMIT ${limit}
    )
    SELECT count(*)::int AS count, (array_agg(id ORDER BY sent_at, id))[1] AS last_id,
      array_agg(id ORDER BY id) FILTER (WHERE has_vector) AS vector_ids,
      string_agg(vector, ''::bytea ORDER BY id) FILTER (WHERE has_vector) AS vectors,
      array_agg(id ORDER BY id) FILTER (WHERE NOT has_vector) AS hash_ids,
      array_agg(hash ORDER BY id) FILTER (WHERE NOT has_vector) AS hashes
    FROM part`;
  return (
    part ?? { count: 0, last_id: null, vector_ids: [], vectors: null, hash_ids: [], hashes: [] }
  );
}
