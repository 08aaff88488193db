/** What the speech model was trained on, and hears at once. */
const windowSeconds = 30;
/** A window ends where it is quietest within its last seconds, so that no word is cut. */
const searchSeconds = 8;
const frameSeconds = 0.1;
/** Below this (of 1) there is nothing to hear, and the model would make something up. */
const silenceMax = 0.003;

/** Speech in pieces of at most 30 s, cut in pauses; what is silent throughout is left out. */
export function cutWindows(samples: Float32Array, samplesPerSecond: number): Float32Array[] {
  const whole = windowSeconds * samplesPerSecond;
  const windows: Float32Array[] = [];
  let start = 0;
  while (start < samples.length) {
    const end =
      samples.length - start <= whole
        ? samples.length
        : quietestPlace(samples, start + whole, samplesPerSecond);
    const window = samples.subarray(start, end);
    if (!isSilent(window, samplesPerSecond)) windows.push(window);
    start = end;
  }
  return windows;
}

function quietestPlace(samples: Float32Array, latest: number, samplesPerSecond: number): number {
  const frame = Math.round(frameSeconds * samplesPerSecond);
  let best = latest;
  let least = Number.POSITIVE_INFINITY;
  for (
    let place = latest - searchSeconds * samplesPerSecond;
    place <= latest - frame;
    place += frame
  ) {
    const loudness = loudnessOf(samples.subarray(place, place + frame));
    if (loudness <= least) {
      least = loudness;
      best = place + Math.round(frame / 2);
    }
  }
  return best;
}

function isSilent(window: Float32Array, samplesPerSecond: number): boolean {
  const frame = Math.round(frameSeconds * samplesPerSecond);
  for (let start = 0; start < window.length; start += frame) {
    if (loudnessOf(window.subarray(start, start + frame)) > silenceMax) return false;
  }
  return true;
}

/** Root of the mean square. */
function loudnessOf(samples: Float32Array): number {
  let sum = 0;
  for (const sample of samples) sum += sample * sample;
  return samples.length === 0 ? 0 : Math.sqrt(sum / samples.length);
}
