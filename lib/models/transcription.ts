import { transcribe } from 'ai';
import { getConfig } from '@/lib/config';
import { AcervoError } from '@/lib/errors';
import type { Language } from '@/lib/language';
import { hearLocally, localSenses } from './local';
import { openaiFor } from './openai';

export function canTranscribe(): boolean {
  const { kind } = getConfig().models.roles.transcription;
  return kind === 'remote' || (kind === 'local' && localSenses().hear === null);
}

/**
 * The words of a voice note, by the configured server or by this machine, which hears Ogg Opus
 * alone: what WhatsApp sends.
 * @param note.language the one that is most likely spoken; a local model takes it for granted
 * @throws AcervoError `model_unavailable`, `role_off`, `unsupported_media`, `bad_media`
 */
export async function transcribeAudio(
  audio: Buffer,
  { language }: { mime: string; language: Language },
  signal: AbortSignal,
): Promise<string> {
  const { roles, timeoutMs } = getConfig().models;
  const { transcription } = roles;
  if (transcription.kind === 'local') return hearLocally(audio, language, signal);
  if (transcription.kind !== 'remote') {
    throw new AcervoError('role_off', 'No speech model is configured.');
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
