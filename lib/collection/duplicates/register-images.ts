import { coarseSide } from '../ingest/fingerprint';
import { solveLinear } from './solve-linear';

const roundsMax = 8;
/** A step that moves nothing by more than a hundredth of a pixel is the last. */
const settledBelow = 0.01;
/** Beyond these it is no slight crop any more, nor a light edit; of `coarseSide` pixels. */
const shiftMax = 6;
const stretchMax = 0.15;
const contrastRange = { min: 0.3, max: 3 };
/** Pixels that disagree more than so many usual differences hardly count (Cauchy's weights). */
const outlierSpread = 3.7;
const spreadMin = 2;
/** Every so many pixels are enough to know what a usual difference is. */
const sampledEvery = 4;

/** Where a point of the one picture, counted from its middle, lies in the other. */
export interface Placement {
  shiftX: number;
  shiftY: number;
  stretchX: number;
  stretchY: number;
}

/** How the other picture would have to change by place, size, contrast and brightness: per pixel. */
const unknowns = 6;
const numbersPerPixel = unknowns + 1;

/**
 * Lays one picture over the other by least squares (Gauss-Newton, as Lucas and Kanade do), in place,
 * size, contrast and brightness.
 * @param one as many greys as `other`, of a square
 * @param edge so many pixels at each side have no say
 * @param start where it begins to look; shifts are in pixels of these pictures
 * @returns null when they do not come to lie over each other
 */
export function registerImages(
  one: Float32Array,
  other: Float32Array,
  edge: number,
  start: Placement = { shiftX: 0, shiftY: 0, stretchX: 1, stretchY: 1 },
): Placement | null {
  const side = Math.sqrt(one.length);
  const middle = (side - 1) / 2;
  const fit = [start.shiftX, start.shiftY, start.stretchX, start.stretchY, 1, 0];
  const pixels = new Float32Array(side * side * numbersPerPixel);
  for (let round = 0; round < roundsMax; round++) {
    const count = compare({ one, other, side, edge }, fit, pixels);
    const step = solveLinear(sumUp(pixels, count), unknowns);
    if (!step) return null;
    step.forEach((by, index) => {
      fit[index] = (fit[index] ?? 0) + by;
    });
    if (!isSlight(fit, side)) return null;
    const [dx = 0, dy = 0, dw = 0, dh = 0] = step;
    if (
      Math.max(Math.abs(dx), Math.abs(dy), Math.abs(dw * middle), Math.abs(dh * middle)) <
      settledBelow
    )
      break;
  }
  const [shiftX = 0, shiftY = 0, stretchX = 1, stretchY = 1] = fit;
  return { shiftX, shiftY, stretchX, stretchY };
}

function isSlight(
  [shiftX = 0, shiftY = 0, stretchX = 1, stretchY = 1, contrast = 1]: number[],
  side: number,
): boolean {
  return (
    (Math.max(Math.abs(shiftX), Math.abs(shiftY)) * coarseSide) / side < shiftMax &&
    Math.max(Math.abs(stretchX - 1), Math.abs(stretchY - 1)) < stretchMax &&
    contrast > contrastRange.min &&
    contrast < contrastRange.max
  );
}

/** Writes for each pixel its slopes and its error. @returns how many pixels both pictures have */
function compare(
  {
    one,
    other,
    side,
    edge,
  }: { one: Float32Array; other: Float32Array; side: number; edge: number },
  [shiftX = 0, shiftY = 0, stretchX = 1, stretchY = 1, contrast = 1, brightness = 0]: number[],
  pixels: Float32Array,
): number {
  const middle = (side - 1) / 2;
  let at = 0;
  for (let y = edge; y < side - edge; y++) {
    const v = y - middle;
    const thereY = stretchY * v + middle + shiftY;
    const top = Math.floor(thereY);
    if (top < 0 || top >= side - 1) continue;
    const dy = thereY - top;
    for (let x = edge; x < side - edge; x++) {
      const u = x - middle;
      const thereX = stretchX * u + middle + shiftX;
      const left = Math.floor(thereX);
      if (left < 0 || left >= side - 1) continue;
      const dx = thereX - left;
      const index = top * side + left;
      const a = other[index] ?? 0;
      const b = other[index + 1] ?? 0;
      const c = other[index + side] ?? 0;
      const d = other[index + side + 1] ?? 0;
      const value = (a * (1 - dx) + b * dx) * (1 - dy) + (c * (1 - dx) + d * dx) * dy;
      const slopeX = contrast * ((b - a) * (1 - dy) + (d - c) * dy);
      const slopeY = contrast * ((c - a) * (1 - dx) + (d - b) * dx);
      pixels[at] = slopeX;
      pixels[at + 1] = slopeY;
      pixels[at + 2] = slopeX * u;
      pixels[at + 3] = slopeY * v;
      pixels[at + 4] = value;
      pixels[at + 5] = 1;
      pixels[at + 6] = (one[y * side + x] ?? 0) - (contrast * value + brightness);
      at += numbersPerPixel;
    }
  }
  return at / numbersPerPixel;
}

/** The normal equations of all pixels, the right side last, each pixel by its weight. */
function sumUp(pixels: Float32Array, count: number): number[][] {
  const spread = spreadOf(pixels, count);
  const table = new Float64Array(unknowns * numbersPerPixel);
  for (let at = 0; at < count * numbersPerPixel; at += numbersPerPixel) {
    const weight = 1 / (1 + ((pixels[at + unknowns] ?? 0) / spread) ** 2);
    for (let i = 0; i < unknowns; i++) {
      const factor = weight * (pixels[at + i] ?? 0);
      for (let j = i; j < numbersPerPixel; j++) {
        const cell = i * numbersPerPixel + j;
        table[cell] = (table[cell] ?? 0) + factor * (pixels[at + j] ?? 0);
      }
    }
  }
  const cell = (i: number, j: number) => table[i * numbersPerPixel + j] ?? 0;
  return Array.from({ length: unknowns }, (_, i) =>
    Array.from({ length: numbersPerPixel }, (_, j) => (j < i ? cell(j, i) : cell(i, j))),
  );
}

function spreadOf(pixels: Float32Array, count: number): number {
  const sampled = Float32Array.from({ length: Math.floor(count / sampledEvery) }, (_, n) =>
    Math.abs(pixels[n * sampledEvery * numbersPerPixel + unknowns] ?? 0),
  ).sort();
  return Math.max(spreadMin, outlierSpread * (sampled[sampled.length >> 1] ?? 0));
}
