import { transcribe } from 'ai';
import { getConfig } from '@/lib/config';
import { AcervoError } from '@/lib/errors';
import { openaiFor } from './openai';
import { soundSeconds } from './sound-seconds';

export interface Transcript {
  text: string;
  /** Who heard it. */
  model: string;
  /** What a server was paid for; 0 when it was heard on this machine. */
  paidSeconds: number;
}

export function canTranscribe(): boolean {
  return getConfig().models.roles.transcription.kind === 'remote';
}

/**
 * The words of a voice note.
 * @param mayAskServer false keeps to what this machine can hear by itself
 * @throws AcervoError `role_off` where nobody may listen, `model_unavailable`
 */
export async function transcribeAudio(
  audio: Buffer,
  signal: AbortSignal,
  mayAskServer: boolean,
): Promise<Transcript> {
  const { roles, timeoutMs } = getConfig().models;
  const { transcription } = roles;
  if (transcription.kind !== 'remote' || !mayAskServer) {
    throw new AcervoError('role_off', 'No speech model may listen.');
  }
  try {
    const { text, durationInSeconds } = await transcribe({
      model: openaiFor(transcription).transcription(transcription.model),
      audio,
      maxRetries: 1,
      abortSignal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
    });
    const paidSeconds = durationInSeconds || soundSeconds(audio);
    return { text: text.trim(), model: transcription.model, paidSeconds };
  } catch (error) {
    throw new AcervoError('model_unavailable', 'The speech model did not answer.', {
      cause: error,
    });
  }
}
