import {
  analysisQueue,
  analyzeOnce,
  findCopies,
  giveUpAnalysis,
  isAnalysisOn,
} from '@/lib/collection';
import { type ErrorCode, isAcervoError } from '@/lib/errors';
import { type Job, yieldToTurns } from '@/lib/jobs';
import { log } from '@/lib/log';

/** What no later try can mend: the photo was deleted, or its bytes are gone or unsound. */
const final: ErrorCode[] = ['not_found', 'bad_media', 'too_large', 'unsupported_media'];

/**
 * Has a machine look at one photo. Nobody waits for it and nobody is told of a failure: after some
 * tries the photo stays as it is, found by its words alone.
 */
export async function analyzeKeptPhoto(
  job: Job<{ imageId: number; personId: string }>,
): Promise<void> {
  const { data, attempt, signal } = job;
  await yieldToTurns(signal);
  // What was turned off meanwhile is caught up with when it is there again.
  if (!isAnalysisOn()) return;
  const request = {
    ctx: { actor: 'person' as const, personId: data.personId },
    input: { imageId: data.imageId },
  };
  try {
    await analyzeOnce(request, signal);
    // Only what was read can be told from what looks like it.
    await findCopies(request);
  } catch (error) {
    if (isAcervoError(error, 'role_off')) return;
    const isFinal = isAcervoError(error) && final.includes(error.code);
    // A process that stops has not looked in vain.
    if (signal.aborted || !(isFinal || attempt >= analysisQueue.attempts)) throw error;
    log.warn({ err: error, imageId: data.imageId, attempt }, 'image analysis failed permanently');
    await giveUpAnalysis(request);
  }
}
