import { db } from '@/lib/db';
import { photosWithText } from './photo-text';
import { embeddingState, vectorKind } from './vector-store';

export interface EmbeddingProgress {
  /** Why nobody is found by meaning: nobody plays the role, or the database has no vectors. */
  state: 'on' | 'role_off' | 'no_vectors';
  model: string | null;
  /** Photos whose vector is that of their words as they are now. */
  embedded: number;
  /** Photos with words that wait for one; photos without words wait for nothing. */
  waiting: number;
}

/** How far the vectors have come, for the status page: it reads every photo's words, once. */
export async function embeddingProgress(): Promise<EmbeddingProgress> {
  const state = await embeddingState();
  if (!state.isOn) return { state: state.reason, model: null, embedded: 0, waiting: 0 };
  const model = state.model.name;
  const [count] = await (await db()).$queryRaw<{ embedded: number; waiting: number }[]>`
    SELECT count(*) FILTER (WHERE is_fresh)::int AS embedded,
      count(*) FILTER (WHERE NOT is_fresh)::int AS waiting
    FROM (SELECT COALESCE(e.model = ${vectorKind(state.model)} AND e.text_hash = t.hash, false) AS is_fresh
      FROM ${photosWithText} LEFT JOIN acervo_embedding e ON e.image_id = i.id
      WHERE t.words <> '') AS photos`;
  return { state: 'on', model, embedded: count?.embedded ?? 0, waiting: count?.waiting ?? 0 };
}
