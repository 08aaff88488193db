import { type FeatureExtractionPipeline, pipeline } from '@huggingface/transformers';
import { sessionOptions } from './transformers';

let model: Promise<FeatureExtractionPipeline> | undefined;

/** Each text as 384 numbers of length 1, from which English meanings can be compared. */
export async function embedTexts(name: string, texts: string[]): Promise<number[][]> {
  model ??= pipeline('feature-extraction', name, {
    dtype: 'q8',
    local_files_only: true,
    session_options: sessionOptions,
  });
  const embed = await model;
  const vectors = await embed(texts, { pooling: 'mean', normalize: true });
  return vectors.tolist();
}
