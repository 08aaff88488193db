import { transcribe } from 'ai';
import { getConfig } from '@/lib/config';
import { AcervoError } from '@/lib/errors';
import { getOpenAI } from './openai';

export function canTranscribe(): boolean {
  return getOpenAI() !== null;
}

/**
 * The words of a voice note.
 * @throws AcervoError `model_unavailable`
 */
export async function transcribeAudio(audio: Buffer, signal: AbortSignal): Promise<string> {
  const openai = getOpenAI();
  if (!openai) throw new AcervoError('model_unavailable', 'No speech model is configured.');
  const { transcription, timeoutMs } = getConfig().models;
  try {
    const { text } = await transcribe({
      model: openai.transcription(transcription),
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
