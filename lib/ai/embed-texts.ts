import { embedMany } from 'ai';
import { type EmbeddingModel, getConfig, type RemoteModel } from '@/lib/config';
import { AcervoError, isAcervoError } from '@/lib/errors';
import { embedLocally } from './local';
import { openaiFor } from './openai';
import { withoutContents } from './trace-models';

/** OpenAI takes 2,048; a batch that fails is paid for again, and a small one answers sooner. */
export const textsPerCallMax = 64;
/** The model reads 8,191 tokens, and no character of any script is worth more than four. */
const textCharactersMax = 2000;

export interface Embedded {
  /** One of length 1 for each text, in the texts' order. */
  vectors: number[][];
  model: EmbeddingModel;
  /** As the server counts them; 0 of what runs on this machine. */
  inputTokens: number;
}

/** Who turns words into vectors; null while the role is off. */
export function embeddingModel(): EmbeddingModel | null {
  return getConfig().models.embedding;
}

/**
 * Turns texts into vectors that lie near each other when the texts mean nearly the same.
 * @throws AcervoError `role_off`, `model_unavailable` also when the answer is not what the
 *   configuration says of the model
 */
export async function embedTexts(texts: string[], signal: AbortSignal): Promise<Embedded> {
  const { roles, embedding: model, timeoutMs } = getConfig().models;
  const choice = roles.embedding;
  if (choice.kind === 'off' || !model) {
    throw new AcervoError('role_off', 'No embedding model is configured.');
  }
  const short = texts.map((text) => text.slice(0, textCharactersMax).toWellFormed());
  const embedded: Embedded = { vectors: [], model, inputTokens: 0 };
  for (let from = 0; from < short.length; from += textsPerCallMax) {
    const batch = short.slice(from, from + textsPerCallMax);
    const limited = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]);
    const { vectors, inputTokens } = await embedBatch(choice, model, batch, limited);
    if (vectors.length !== batch.length) throw wrongAnswer(vectors.length, batch.length, 'vectors');
    embedded.vectors.push(...vectors.map((vector) => toUnitLength(vector, model.dimensions)));
    embedded.inputTokens += inputTokens;
  }
  return embedded;
}

async function embedBatch(
  choice: RemoteModel | { kind: 'local' },
  model: EmbeddingModel,
  values: string[],
  abortSignal: AbortSignal,
): Promise<{ vectors: number[][]; inputTokens: number }> {
  try {
    if (choice.kind === 'local') {
      return { vectors: await embedLocally(values, abortSignal), inputTokens: 0 };
    }
    const { embeddings, usage } = await embedMany({
      model: openaiFor(choice).embedding(choice.model),
      values,
      maxRetries: 1,
      telemetry: withoutContents,
      abortSignal,
      ...(model.asksForDimensions && {
        providerOptions: { openai: { dimensions: model.dimensions } },
      }),
    });
    return { vectors: embeddings, inputTokens: Number.isFinite(usage.tokens) ? usage.tokens : 0 };
  } catch (error) {
    if (isAcervoError(error)) throw error;
    throw new AcervoError('model_unavailable', 'The embedding model did not answer.', {
      cause: error,
    });
  }
}

/** Only the direction says what a text means; half-precision numbers hold no long vector. */
function toUnitLength(vector: number[], dimensions: number): number[] {
  if (vector.length !== dimensions) throw wrongAnswer(vector.length, dimensions, 'numbers');
  const length = Math.hypot(...vector);
  if (!Number.isFinite(length) || length === 0) {
    throw new AcervoError(
      'model_unavailable',
      'The embedding model gave a vector of no direction.',
    );
  }
  return vector.map((value) => value / length);
}

function wrongAnswer(given: number, wanted: number, what: string): AcervoError {
  return new AcervoError(
    'model_unavailable',
    `The embedding model gave ${given} ${what} where ${wanted} were expected (ACERVO_EMBEDDING_DIMENSIONS).`,
  );
}
