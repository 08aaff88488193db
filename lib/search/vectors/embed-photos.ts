import { type Embedded, embedTexts, textsPerCallMax } from '@/lib/ai';
import { type Context, ownerOf } from '@/lib/context';
import { db, Prisma } from '@/lib/db';
import { isWithinBudget, recordUsage } from '@/lib/usage';
import { photosWithText, vectorText } from './photo-text';
import { prepareVectors, vectorKind } from './vector-store';

/** Photos looked through in one call: some milliseconds of the database, however many there are. */
const photosPerCall = 500;

interface StalePhoto {
  id: number;
  words: string;
  hash: string;
}

export interface EmbedRun {
  embedded: number;
  /** Where the next call goes on; null at the end, and while nothing may be embedded. */
  nextId: number | null;
}

/**
 * Brings the vectors of the next photos in the order of their ids up to date: of those that have
 * none, or one of other words, of another model or of another owner. What is done is kept batch by
 * batch and skipped the next time, so that any run may be broken off.
 * @throws AcervoError `model_unavailable`
 */
export async function embedPhotos({
  ctx,
  input,
  signal,
}: {
  ctx: Context;
  input: { afterId: number };
  signal: AbortSignal;
}): Promise<EmbedRun> {
  const state = await prepareVectors();
  // Beyond the day's share the words alone are searched; the recurring job goes on tomorrow.
  const isAllowed = state.isOn && (await isWithinBudget({ ctx, input: { role: 'embedding' } }));
  if (!isAllowed) return { embedded: 0, nextId: null };
  const { stale, nextId } = await readStale(ownerOf(ctx), input.afterId, vectorKind(state.model));
  const wordless = stale.filter(({ words }) => words === '');
  if (wordless.length > 0) await dropVectors(wordless.map(({ id }) => id));
  const photos = stale.filter(({ words }) => words !== '');
  for (let from = 0; from < photos.length; from += textsPerCallMax) {
    const batch = photos.slice(from, from + textsPerCallMax);
    const texts = batch.map(({ words }) => words);
    const embedded = await embedTexts(texts, signal);
    if (embedded.inputTokens > 0) {
      const { inputTokens, model } = embedded;
      const used = { role: 'embedding' as const, model: model.name, inputTokens, turnId: null };
      await recordUsage({ ctx, input: used });
    }
    await keepVectors(batch, embedded);
  }
  return { embedded: photos.length, nextId };
}

/** The next photos whose vector is not that of their words. */
async function readStale(
  ownerId: string | null,
  afterId: number,
  kind: string,
): Promise<{ stale: StalePhoto[]; nextId: number | null }> {
  const owner = ownerId === null ? Prisma.sql`TRUE` : Prisma.sql`owner_id = ${ownerId}::uuid`;
  const rows = await (await db()).$queryRaw<(StalePhoto & { isFresh: boolean })[]>`
    SELECT i.id, t.words, t.hash, CASE WHEN t.words = '' THEN e.image_id IS NULL
      ELSE COALESCE(e.model = ${kind} AND e.text_hash = t.hash
        AND e.owner_id IS NOT DISTINCT FROM i.owner_id, false) END AS "isFresh"
    FROM (SELECT id FROM table_image_link WHERE id > ${afterId}::int AND ${owner}
      ORDER BY id LIMIT ${photosPerCall}) AS next
    JOIN (${photosWithText}) ON i.id = next.id
    LEFT JOIN acervo_embedding e ON e.image_id = i.id
    ORDER BY i.id`;
  return {
    stale: rows.filter(({ isFresh }) => !isFresh),
    nextId: rows.length === photosPerCall ? (rows.at(-1)?.id ?? null) : null,
  };
}

/** With the hash of the words that were sent: those that changed meanwhile are stale again at once. */
async function keepVectors(photos: StalePhoto[], { vectors, model }: Embedded): Promise<void> {
  const ids = photos.map(({ id }) => id);
  const hashes = photos.map(({ hash }) => hash);
  // Joined, because a photo may have been deleted while the model was asked.
  await (await db()).$executeRaw`
    INSERT INTO acervo_embedding (image_id, owner_id, model, text_hash, embedding)
    SELECT i.id, i.owner_id, ${vectorKind(model)}, given.hash, given.vector::halfvec
    FROM unnest(${ids}::int[], ${hashes}::text[], ${vectors.map(vectorText)}::text[])
      AS given(id, hash, vector)
    JOIN table_image_link i ON i.id = given.id
    ON CONFLICT (image_id) DO UPDATE SET owner_id = EXCLUDED.owner_id, model = EXCLUDED.model,
      text_hash = EXCLUDED.text_hash, embedding = EXCLUDED.embedding`;
}

async function dropVectors(ids: number[]): Promise<void> {
  await (await db()).$executeRaw`DELETE FROM acervo_embedding WHERE image_id = ANY(${ids}::int[])`;
}
