import { embedTexts } from '@/lib/ai';
import { getConfig } from '@/lib/config';
import type { Context } from '@/lib/context';
import { log } from '@/lib/log';
import { isWithinBudget, recordUsage } from '@/lib/usage';
import { embeddingState, vectorKind } from './vector-store';

/** What a search is about, as the model of the vectors puts it. */
export interface QueryEmbedding {
  vector: number[];
  /** With which vectors it may be compared. */
  kind: string;
  model: string;
  similarityMin: number;
}

/**
 * Longer than this nobody waits for better results than the words alone give. What runs on this
 * machine may first have to be loaded, which takes some 2 s.
 */
const answerMsMax = { remote: 1500, local: 5000 };
/** After a failure the next searches are not made to wait for the same server. */
const restMs = 60_000;

let restsUntilMs = 0;

/**
 * What the words mean, for `findPhotos`. Asked before and outside of any transaction, which would
 * wait for the vendor with it. A search without it goes by the words alone: nothing is thrown.
 */
export async function embedQuery({
  ctx,
  input,
}: {
  ctx: Context;
  input: { words: string | null; turnId: string | null };
}): Promise<QueryEmbedding | null> {
  const words = input.words?.replaceAll('\0', '').trim();
  if (!words || Date.now() < restsUntilMs) return null;
  const state = await embeddingState();
  if (!state.isOn || !(await isWithinBudget({ ctx, input: { role: 'embedding' } }))) return null;
  const isLocal = getConfig().models.roles.embedding.kind === 'local';
  try {
    const { vectors, model, inputTokens } = await embedTexts(
      [words],
      AbortSignal.timeout(isLocal ? answerMsMax.local : answerMsMax.remote),
    );
    const { name, similarityMin } = model;
    const { turnId } = input;
    if (inputTokens > 0) {
      await recordUsage({ ctx, input: { role: 'embedding', model: name, inputTokens, turnId } });
    }
    const [vector] = vectors;
    return vector ? { vector, kind: vectorKind(model), model: name, similarityMin } : null;
  } catch (error) {
    restsUntilMs = Date.now() + restMs;
    log.warn({ err: error }, 'embedding failed, searching by text only');
    return null;
  }
}
