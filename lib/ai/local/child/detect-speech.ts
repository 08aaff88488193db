import { AutoModel, type PreTrainedModel, Tensor } from '@huggingface/transformers';
import { sessionOptions } from './transformers';

/** What the detector is given at a time, at 16,000 samples a second, and what it sees of before. */
const chunkSamples = 512;
const contextSamples = 64;
const stateShape = [2, 1, 128];
/** The publisher's own threshold. */
const speechMin = 0.5;
/** A short word is 150 ms of voice; noise, music and tones reach the threshold in no chunk. */
const chunksMin = 5;

let model: Promise<PreTrainedModel> | undefined;

/**
 * Whether somebody speaks in it. Loudness does not tell: over noise a speech model writes sentences.
 * @param name the folder of the weights, below the models' directory
 * @param samples one channel, 16,000 a second
 */
export async function detectSpeech(name: string, samples: Float32Array): Promise<boolean> {
  model ??= AutoModel.from_pretrained(name, {
    config: { model_type: 'custom' } as never,
    dtype: 'fp32',
    subfolder: '',
    model_file_name: 'silero_vad_v6',
    local_files_only: true,
    session_options: sessionOptions,
  });
  const detect = await model;
  const rate = new Tensor('int64', [16_000n], []);
  let state = new Tensor('float32', new Float32Array(256), stateShape);
  let spoken = 0;
  const chunk = new Float32Array(contextSamples + chunkSamples);
  for (let start = 0; start < samples.length; start += chunkSamples) {
    chunk.copyWithin(0, chunkSamples);
    chunk.fill(0, contextSamples);
    chunk.set(samples.subarray(start, start + chunkSamples), contextSamples);
    const input = new Tensor('float32', chunk.slice(), [1, chunk.length]);
    const { output, stateN } = await detect({ input, state, sr: rate });
    state = stateN;
    if (output.data[0] > speechMin) spoken += 1;
    if (spoken >= chunksMin) return true;
  }
  return false;
}
