import { MPEGDecoder } from 'mpg123-decoder';
import { OggOpusDecoder } from 'ogg-opus-decoder';
import { AcervoError } from '@/lib/errors';

/** What the models that hear were trained on. */
export const samplesPerSecond = 16_000;

/**
 * One channel at the models' rate, of Ogg Opus or MP3.
 * @throws AcervoError `bad_media` without sound
 */
export async function decodeSound(sound: Uint8Array): Promise<Float32Array> {
  const isOgg = Buffer.from(sound.subarray(0, 4)).toString('latin1') === 'OggS';
  const { channels, rate } = isOgg ? await decodeOpus(sound) : await decodeMp3(sound);
  const [first, ...others] = channels;
  if (!first || first.length === 0) throw new AcervoError('bad_media', 'It holds no sound.');
  return resample(others.length === 0 ? first : average([first, ...others]), rate);
}

async function decodeOpus(sound: Uint8Array) {
  // The decoder resamples by itself; its types do not say so.
  const options = { sampleRate: samplesPerSecond, forceStereo: false };
  const decoder = new OggOpusDecoder(options as ConstructorParameters<typeof OggOpusDecoder>[0]);
  await decoder.ready;
  try {
    const { channelData } = await decoder.decodeFile(sound);
    return { channels: channelData, rate: samplesPerSecond };
  } finally {
    decoder.free();
  }
}

async function decodeMp3(sound: Uint8Array) {
  const decoder = new MPEGDecoder();
  await decoder.ready;
  try {
    const { channelData, sampleRate } = decoder.decode(sound);
    return { channels: channelData, rate: sampleRate };
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

/** Each sample is the mean of those that it stands for, which keeps what is too high from folding back. */
function resample(samples: Float32Array, rate: number): Float32Array {
  if (rate === samplesPerSecond) return samples;
  const step = rate / samplesPerSecond;
  return Float32Array.from({ length: Math.floor(samples.length / step) }, (_, index) => {
    const start = Math.floor(index * step);
    const end = Math.max(start + 1, Math.floor((index + 1) * step));
    let sum = 0;
    for (let at = start; at < end; at++) sum += samples[at] ?? 0;
    return sum / (end - start);
  });
}
