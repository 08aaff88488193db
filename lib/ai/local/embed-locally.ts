import { localHost } from './local-host';
import { requireSense } from './local-models';

/** A call's texts are embedded at once; more at a time only take more memory. */
const textsAtOnceMax = 32;

/**
 * Each text as 384 numbers of length 1; the model knows English alone.
 * @throws AcervoError `role_off`, `model_unavailable`
 */
export async function embedLocally(texts: string[], signal: AbortSignal): Promise<number[][]> {
  requireSense('embed');
  const vectors: number[][] = [];
  for (let start = 0; start < texts.length; start += textsAtOnceMax) {
    const some = texts.slice(start, start + textsAtOnceMax);
    vectors.push(...(await localHost().do({ kind: 'embed', texts: some }, signal)));
  }
  return vectors;
}
