import { type AutomaticSpeechRecognitionPipeline, pipeline } from '@huggingface/transformers';
import type { Language } from '@/lib/language';
import { isRepetitive } from '../../repetitive-text';
import { cutWindows } from './cut-windows';
import { decodeSound, samplesPerSecond } from './decode-sound';
import { detectSpeech } from './detect-speech';
import { sessionOptions } from './transformers';

/** Fast speech is some 120 tokens in 30 s; a model that goes round in circles ends here. */
const tokensPerWindowMax = 224;
/** Three words are never said the same way twice in a row, save by a model that is stuck. */
const repeatedTokensMax = 3;

let model: Promise<AutomaticSpeechRecognitionPipeline> | undefined;

interface Weights {
  speech: string;
  detector: string;
}

/**
 * The words of a piece of sound; none where nobody speaks. The language has to be named: the model
 * would otherwise translate into English without saying so.
 * @param names the folders of the weights, below the models' directory
 * @throws AcervoError `bad_media` without sound
 */
export async function hearSpeech(
  names: Weights,
  sound: Uint8Array,
  language: Language,
): Promise<string> {
  const samples = await decodeSound(sound);
  const heard: string[] = [];
  for (const window of cutWindows(samples, samplesPerSecond)) {
    if (!(await detectSpeech(names.detector, window))) continue;
    model ??= pipeline('automatic-speech-recognition', names.speech, {
      dtype: 'q8',
      local_files_only: true,
      session_options: sessionOptions,
    });
    const hear = await model;
    const output = await hear(window, {
      language,
      task: 'transcribe',
      max_new_tokens: tokensPerWindowMax,
      no_repeat_ngram_size: repeatedTokensMax,
    });
    const text = output.text.trim();
    if (!isRepetitive(text)) heard.push(text);
  }
  return heard.filter(Boolean).join(' ');
}
