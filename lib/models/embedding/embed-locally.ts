import { AcervoError } from '@/lib/errors';

/**
 * Stands in until the models of this machine are there: then this file goes, and `embed-texts.ts`
 * imports the function of the same name and shape from `../local`.
 * @throws AcervoError `model_unavailable`
 */
export async function embedLocally(_texts: string[], _signal: AbortSignal): Promise<number[][]> {
  throw new AcervoError('model_unavailable', 'No embedding model runs on this machine yet.');
}
