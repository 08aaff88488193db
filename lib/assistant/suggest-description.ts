import type { PersonContext } from '@/lib/context';
import type { Language } from '@/lib/language';
import { log } from '@/lib/log';

/** A person waits for the answer meanwhile; what takes longer is found by looking later. */
const suggestionTimeoutMs = 4000;

/** A guess at what photos show, to be offered as a question, and who guessed. */
export interface Suggestion {
  text: string;
  model: string;
}

interface Asked {
  ctx: PersonContext;
  input: { photoIds: number[]; language: Language };
  signal: AbortSignal;
}

/**
 * What is seen in, or read from, photos that came without words. A guess that fails or is late is
 * none: the person is asked without it.
 */
export async function suggestDescription({
  ctx,
  input,
  signal,
}: Asked): Promise<Suggestion | null> {
  if (input.photoIds.length === 0) return null;
  const inTime = AbortSignal.any([signal, AbortSignal.timeout(suggestionTimeoutMs)]);
  try {
    return await look({ ctx, input, signal: inTime });
  } catch (error) {
    log.warn({ err: error }, 'no suggestion for a photo');
    return null;
  }
}

/**
 * TO CONNECT: the look at photos on this machine (`lookNow`, then `suggestFromLabels`), with the
 * model `on this machine`. Until then nothing is seen.
 */
async function look(_asked: Asked): Promise<Suggestion | null> {
  return null;
}
