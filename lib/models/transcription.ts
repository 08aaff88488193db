import { transcribe } from 'ai';
import { getConfig } from '@/lib/config';
import { AcervoError } from '@/lib/errors';
import type { Language } from '@/lib/language';
import { openaiFor } from './openai';

export function canTranscribe(): boolean {
  return getConfig().models.roles.transcription.kind === 'remote';
}

/**
 * The words of a voice note, and the model that heard them. How long it may listen is the caller's
 * to say: a note can take longer than any other model's answer.
 * @param sound.language what is spoken; a model that must guess it may translate instead
 * @throws AcervoError `model_unavailable`
 */
export async function transcribeAudio(
  audio: Buffer,
  { language }: { mime: string; language: Language },
  signal: AbortSignal,
): Promise<{ text: string; model: string }> {
  const { transcription } = getConfig().models.roles;
  if (transcription.kind !== 'remote') {
    throw new AcervoError('model_unavailable', 'No speech model is configured.');
  }
  try {
    const { text } = await transcribe({
      model: openaiFor(transcription).transcription(transcription.model),
      audio,
      maxRetries: 1,
      abortSignal: signal,
      providerOptions: { openai: { language } },
    });
    return { text: text.trim(), model: transcription.model };
  } catch (error) {
    throw new AcervoError('model_unavailable', 'The speech model did not answer.', {
      cause: error,
    });
  }
}
