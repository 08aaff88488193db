import { transcribe } from 'ai';
import { getConfig } from '@/lib/config';
import { AcervoError } from '@/lib/errors';
import type { Language } from '@/lib/language';
import { localModels, transcribeLocally } from './local';
import { openaiFor } from './openai';
import { isRepetitive } from './repetitive-text';
import { soundSeconds } from './sound-seconds';
import { withoutContents } from './trace-models';

export interface Transcript {
  text: string;
  /** Who heard it. */
  model: string;
  /** What a server was paid for; 0 when it was heard on this machine. */
  paidSeconds: number;
}

/** Whisper, in its base size. */
const localModel = 'whisper-base';

export function canTranscribe(): boolean {
  return getConfig().models.roles.transcription.kind === 'remote' || canHearHere();
}

function canHearHere(): boolean {
  const { kind } = getConfig().models.roles.transcription;
  return kind !== 'off' && localModels().hear === null;
}

/**
 * The words of a voice note, by the configured server or by this machine, which hears Ogg Opus, as
 * WhatsApp records it, and MP3; none where nobody speaks. How long it may listen is the caller's to say: a note can take longer
 * than any other model's answer.
 * @param note.language what is most likely spoken; a model that must guess it may translate instead
 * @param note.mayAskServer false keeps to what this machine can hear by itself
 * @throws AcervoError `role_off` where nobody may listen, `model_unavailable`,
 *   `unsupported_media`, `bad_media`
 */
export async function transcribeAudio(
  audio: Buffer,
  { language, mayAskServer }: { language: Language; mayAskServer: boolean },
  signal: AbortSignal,
): Promise<Transcript> {
  const { transcription } = getConfig().models.roles;
  if (transcription.kind !== 'remote' || !mayAskServer) {
    if (!canHearHere()) throw new AcervoError('role_off', 'No speech model may listen.');
    const text = await transcribeLocally(audio, language, signal);
    return { text, model: localModel, paidSeconds: 0 };
  }
  try {
    const { text, durationInSeconds } = await transcribe({
      model: openaiFor(transcription).transcription(transcription.model),
      audio,
      maxRetries: 1,
      abortSignal: signal,
      providerOptions: { openai: { language } },
      telemetry: withoutContents,
    });
    const paidSeconds = durationInSeconds || soundSeconds(audio);
    const words = isRepetitive(text) ? '' : text.trim();
    return { text: words, model: transcription.model, paidSeconds };
  } catch (error) {
    throw new AcervoError('model_unavailable', 'The speech model did not answer.', {
      cause: error,
    });
  }
}
