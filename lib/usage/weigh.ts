import type { ModelRole } from '@/lib/config';

/**
 * What things cost beside one input token of gpt-4o, by OpenAI's list prices: 2.50 USD a million
 * tokens in, 10 out; whisper-1 0.006 a minute; a drawing of gpt-image-1 (medium) or dall-e-3 about
 * 0.04; text-embedding-3-small 0.02 a million. Another vendor's prices differ, their ratios little.
 */
export const outputTokenWeight = 4;
export const audioSecondWeight = 40;
export const drawingWeight = 16_000;
export const embeddingTokenWeight = 0.008;

export interface Amounts {
  inputTokens: number;
  outputTokens: number;
  audioSeconds: number;
  drawings: number;
}

/** All of it in one unit, never less than was used. */
export function weigh(
  role: ModelRole,
  { inputTokens, outputTokens, audioSeconds, drawings }: Amounts,
): number {
  const inputWeight = role === 'embedding' ? embeddingTokenWeight : 1;
  return Math.ceil(
    inputTokens * inputWeight +
      outputTokens * outputTokenWeight +
      audioSeconds * audioSecondWeight +
      drawings * drawingWeight,
  );
}
