import { type Transcript, transcribeAudio } from '@/lib/ai';
import { AcervoError } from '@/lib/errors';
import type { Language } from '@/lib/language';
import { hearingTimeoutMs } from '../../queues';

/**
 * The words of a voice note, and who heard them.
 * @throws AcervoError `too_large` when it was not heard to its end in time, and what
 *   `transcribeAudio` throws
 */
export async function hearVoice(
  audio: Buffer,
  sound: { language: Language; mayAskServer: boolean },
  signal: AbortSignal,
): Promise<Transcript> {
  const time = AbortSignal.timeout(hearingTimeoutMs);
  try {
    return await transcribeAudio(audio, sound, AbortSignal.any([signal, time]));
  } catch (error) {
    if (!time.aborted || signal.aborted) throw error;
    throw new AcervoError('too_large', 'The note is too long to be heard in time.', {
      cause: error,
    });
  }
}
