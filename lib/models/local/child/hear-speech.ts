import { type AutomaticSpeechRecognitionPipeline, pipeline } from '@huggingface/transformers';
import { OggOpusDecoder } from 'ogg-opus-decoder';
import { AcervoError } from '@/lib/errors';
import type { Language } from '@/lib/language';
import { cutWindows } from './cut-windows';
import { sessionOptions } from './transformers';

const samplesPerSecond = 16_000;
/** Fast speech is some 120 tokens in 30 s; a model that goes round in circles ends here. */
const tokensPerWindowMax = 224;
/** Three words are never said the same way twice in a row, save by a model that is stuck. */
const repeatedTokensMax = 3;

let model: Promise<AutomaticSpeechRecognitionPipeline> | undefined;

/**
 * The words of a piece of Ogg Opus. The language has to be named: the model would otherwise
 * translate into English without saying so.
 * @param name the folder of the weights, below the models' directory
 */
export async function hearSpeech(
  name: string,
  sound: Uint8Array,
  language: Language,
): Promise<string> {
  const samples = await decodeOpus(sound);
  model ??= pipeline('automatic-speech-recognition', name, {
    dtype: 'q8',
    local_files_only: true,
    session_options: sessionOptions,
  });
  const hear = await model;
  const heard: string[] = [];
  for (const window of cutWindows(samples, samplesPerSecond)) {
    const output = await hear(window, {
      language,
      task: 'transcribe',
      max_new_tokens: tokensPerWindowMax,
      no_repeat_ngram_size: repeatedTokensMax,
    });
    heard.push(output.text.trim());
  }
  return heard.filter(Boolean).join(' ');
}

/** One channel at the model's rate. */
async function decodeOpus(sound: Uint8Array): Promise<Float32Array> {
  // The decoder resamples by itself; its types do not say so.
  const options = { sampleRate: samplesPerSecond, forceStereo: false };
  const decoder = new OggOpusDecoder(options as ConstructorParameters<typeof OggOpusDecoder>[0]);
  await decoder.ready;
  try {
    const { channelData, samplesDecoded } = await decoder.decodeFile(sound);
    const [first, ...others] = channelData;
    if (!first || samplesDecoded === 0) throw new AcervoError('bad_media', 'It holds no sound.');
    return others.length === 0 ? first : average([first, ...others]);
  } finally {
    decoder.free();
  }
}

function average(channels: Float32Array[]): Float32Array {
  return Float32Array.from(
    channels[0] ?? [],
    (_, index) => channels.reduce((sum, one) => sum + (one[index] ?? 0), 0) / channels.length,
  );
}
