import { transcribe } from 'ai';
import { getConfig } from '@/lib/config';
import { AcervoError } from '@/lib/errors';
import type { Language } from '@/lib/language';
import { localModels, transcribeLocally } from './local';
import { openaiFor } from './openai';
import { isRepetitive } from './repetitive-text';

import { withoutContents } from './trace-models';

/** Opus counts in these, whatever rate it was recorded at. */
const opusSamplesPerSecond = 48_000;

/** Where a page of an Ogg stream says how far its sound has come. */
const positionOffset = 6;

/** Of speech as phones compress it: what a file without a readable length is taken for. */
const bytesPerSecond = 4000;

/** How long a recording is, for where the vendor that heard it does not say. */
function soundSeconds(audio: Buffer): number {
  const lastPage = audio.lastIndexOf('OggS');
  const isOpus = audio.subarray(0, 64).includes('OpusHead');
  if (!isOpus || lastPage < 0 || audio.length < lastPage + positionOffset + 8) {
    return audio.length / bytesPerSecond;
  }
  const samples = Number(audio.readBigUInt64LE(lastPage + positionOffset));
  // All bits set is a page on which no sound ends.
  const seconds = samples / opusSamplesPerSecond;
  return seconds > audio.length ? audio.length / bytesPerSecond : seconds;
}

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
