import type { Environment } from './environment';
import type { RoleChoice } from './model-roles';

/** What the search has to know of the model that turns words into vectors. */
export interface EmbeddingModel {
  name: string;
  /** Numbers in a vector; a server that gives another count is not believed. */
  dimensions: number;
  /** Whether the server is told how many numbers to give; the others always give the same. */
  asksForDimensions: boolean;
  /** The cosine below which two texts have nothing to do with each other; each model has its own. */
  similarityMin: number;
}

/** OpenAI's third generation can be cut short; at 512 numbers it still beats the one before it. */
const openaiDimensions = 512;
/**
 * Taken from the scores that these models are known for, without a server of theirs to measure on:
 * a short question and what answers it come to 0.4 and more, strangers to 0.3 and less.
 */
const openaiSimilarityMin = 0.4;

/**
 * The one that runs on this machine. From 0.45 on 88 of 100 photos that it finds by other words are
 * right, and of 15 questions that nothing answers two find something; from 0.40 on it finds twice as
 * much, and these are 74 and four (`npm run bench -- semantic`).
 */
const localModel: EmbeddingModel = {
  name: 'all-MiniLM-L6-v2',
  dimensions: 384,
  asksForDimensions: false,
  similarityMin: 0.45,
};

/** High, because an unknown model may find everything somewhat alike; a setting can lower it. */
const unknownSimilarityMin = 0.6;

/**
 * How the embedding role's model is used.
 * @returns null while the role is off, and one sentence for each variable that is missing
 */
export function chooseEmbedding(
  env: Environment,
  choice: RoleChoice,
): { embedding: EmbeddingModel | null; problems: string[] } {
  if (choice.kind === 'off') return { embedding: null, problems: [] };
  const similarityMin = env.ACERVO_EMBEDDING_SIMILARITY;
  if (choice.kind === 'local') {
    const embedding = { ...localModel, ...(similarityMin !== undefined && { similarityMin }) };
    return { embedding, problems: [] };
  }
  const asksForDimensions = choice.model.startsWith('text-embedding-3');
  const dimensions =
    env.ACERVO_EMBEDDING_DIMENSIONS ?? (asksForDimensions ? openaiDimensions : undefined);
  if (dimensions === undefined) {
    const problem =
      'ACERVO_EMBEDDING_DIMENSIONS is missing (only of the text-embedding-3 models it is known)';
    return { embedding: null, problems: [problem] };
  }
  const usual = asksForDimensions ? openaiSimilarityMin : unknownSimilarityMin;
  return {
    embedding: {
      name: choice.model,
      dimensions,
      asksForDimensions,
      similarityMin: similarityMin ?? usual,
    },
    problems: [],
  };
}
