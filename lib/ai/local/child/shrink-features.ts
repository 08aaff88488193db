/** How many numbers are kept of the network's 2,048; see `bench/similar` for what that loses. */
const numbers = 256;
/** Part of every vector that is stored: with another one, old and new could not be compared. */
const seed = 0x5eed;
const largest = 127;

let signs: Int8Array | undefined;

/**
 * A photo's features as 256 signed bytes, whose angles are those of the features: a random
 * projection, the same for all photos (Johnson and Lindenstrauss). Roots first, so that one feature
 * that is very strong does not outweigh all others.
 */
export function shrinkFeatures(features: Float32Array): Buffer {
  signs ??= makeSigns(features.length);
  const rooted = features.map((value) => Math.sqrt(Math.max(0, value)));
  const projected = new Float64Array(numbers);
  for (let row = 0; row < numbers; row++) {
    let sum = 0;
    const start = row * rooted.length;
    for (let place = 0; place < rooted.length; place++) {
      sum += (signs[start + place] ?? 0) * (rooted[place] ?? 0);
    }
    projected[row] = sum;
  }
  const peak = projected.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-9);
  return Buffer.from(
    Int8Array.from(projected, (value) => Math.round((value / peak) * largest)).buffer,
  );
}

/** Plus and minus one, the same in every process (mulberry32). */
function makeSigns(features: number): Int8Array {
  let state = seed;
  return Int8Array.from({ length: numbers * features }, () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) & 1) === 0 ? 1 : -1;
  });
}
