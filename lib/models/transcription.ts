import { transcribe } from 'ai';
import { getConfig } from '@/lib/config';
import { AcervoError } from '@/lib/errors';
import { openaiFor } from './openai';

export function canTranscribe(): boolean {
  return getConfig().models.roles.transcription.kind === 'remote';
}

/**
 * The words of a voice note.
 * @throws AcervoError `model_unavailable`
 */
export async function transcribeAudio(audio: Buffer, signal: AbortSignal): Promise<string> {
  const { roles, timeoutMs } = getConfig().models;
  const { transcription } = roles;
  if (transcription.kind !== 'remote') {
    throw new AcervoError('model_unavailable', 'No speech model is configured.');
  }
  try {
    const { text } = await transcribe({
      model: openaiFor(transcription).transcription(transcription.model),
      audio,
      maxRetries: 1,
      abortSignal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
    });
    return text.trim();
  } catch (error) {
    throw new AcervoError('model_unavailable', 'The speech model did not answer.', {
      cause: error,
    });
  }
}
