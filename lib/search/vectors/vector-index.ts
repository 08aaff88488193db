import { db, engine } from '@/lib/db';
import { log } from '@/lib/log';
import { embeddingState } from './vector-store';

/** Up to here every vector of the owner is compared: exact, and fast enough. */
export const exactPhotosMax = 20_000;

/** Whether the index over vectors is there and whole. */
export async function hasVectorIndex(): Promise<boolean> {
  return (await readIndex()) === 'valid';
}

/**
 * Makes the index once somebody has so many photos that comparing all of them takes too long. On a
 * server it is built beside the others' work. The embedded database never builds it by itself: it
 * is one thread with the web server, and 20,000 vectors would stop both for minutes (decision 018).
 */
export async function ensureVectorIndex(): Promise<void> {
  if ((await engine()).kind !== 'postgres' || !(await embeddingState()).isOn) return;
  const [crowded] = await (await db()).$queryRaw<object[]>`
    SELECT 1 FROM acervo_embedding GROUP BY owner_id HAVING count(*) >= ${exactPhotosMax} LIMIT 1`;
  if (crowded) await buildVectorIndex({ beside: true });
}

/** @param beside without keeping others from writing; not inside a transaction */
export async function buildVectorIndex({ beside }: { beside: boolean }): Promise<void> {
  const index = await readIndex();
  if (index === 'valid') return;
  const client = await db();
  // A build that was broken off leaves an index that is kept up and never used.
  if (index === 'broken') await client.$executeRawUnsafe('DROP INDEX embedding_by_nearness');
  const startedAt = performance.now();
  await client.$executeRawUnsafe(`CREATE INDEX ${beside ? 'CONCURRENTLY' : ''}
    embedding_by_nearness ON acervo_embedding USING hnsw (embedding halfvec_cosine_ops)`);
  log.info({ ms: Math.round(performance.now() - startedAt) }, 'index over vectors built');
}

async function readIndex(): Promise<'valid' | 'broken' | null> {
  const [index] = await (await db()).$queryRaw<{ valid: boolean }[]>`
    SELECT indisvalid AS valid FROM pg_index
    WHERE indexrelid = to_regclass('embedding_by_nearness')`;
  if (!index) return null;
  return index.valid ? 'valid' : 'broken';
}
