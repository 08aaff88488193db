import { coarseSide as side } from './print';
import { solveLinear } from './solve-linear';

const middle = (side - 1) / 2;
/** Words and logos are put at the edge: the pictures are laid over each other by their middle. */
const edge = side / 8;
const rounds = 8;
/** Beyond these it is no slight crop any more, nor a light edit. */
const shiftMax = 6;
const stretchMax = 0.15;
const gain = { min: 0.3, max: 3 };
/** Pixels that disagree more than so many usual differences hardly count (Cauchy's weights). */
const outlierSpread = 3.7;
const spreadMin = 2;

/** Where a point of the one picture, counted from its middle, lies in the other. */
export interface Placement {
  shiftX: number;
  shiftY: number;
  stretchX: number;
  stretchY: number;
}

/**
 * Lays one picture over the other by least squares (Gauss-Newton, as Lucas and Kanade do), in place,
 * size, brightness and contrast.
 * @returns null when they do not come to lie over each other
 */
export function align(one: Float32Array, other: Float32Array): Placement | null {
  let [shiftX, shiftY, stretchX, stretchY, contrast, brightness] = [0, 0, 1, 1, 1, 0];
  for (let round = 0; round < rounds; round++) {
    const rows: number[][] = [];
    const errors: number[] = [];
    for (let y = edge; y < side - edge; y++) {
      for (let x = edge; x < side - edge; x++) {
        const u = x - middle;
        const v = y - middle;
        const near = sample(other, stretchX * u + middle + shiftX, stretchY * v + middle + shiftY);
        if (!near) continue;
        const slopeX = contrast * near.slopeX;
        const slopeY = contrast * near.slopeY;
        rows.push([slopeX, slopeY, slopeX * u, slopeY * v, near.value, 1]);
        errors.push((one[y * side + x] ?? 0) - (contrast * near.value + brightness));
      }
    }
    const step = solveLinear(rows, errors, weigh(errors));
    if (!step) return null;
    const [dx = 0, dy = 0, dw = 0, dh = 0, dc = 0, db = 0] = step;
    shiftX += dx;
    shiftY += dy;
    stretchX += dw;
    stretchY += dh;
    contrast += dc;
    brightness += db;
    const isSlight =
      Math.max(Math.abs(shiftX), Math.abs(shiftY)) < shiftMax &&
      Math.max(Math.abs(stretchX - 1), Math.abs(stretchY - 1)) < stretchMax;
    if (!isSlight || !(contrast > gain.min && contrast < gain.max)) return null;
  }
  return { shiftX, shiftY, stretchX, stretchY };
}

function weigh(errors: number[]): number[] {
  const sizes = errors.map(Math.abs).sort((a, b) => a - b);
  const spread = Math.max(spreadMin, outlierSpread * (sizes[sizes.length >> 1] ?? 0));
  return errors.map((error) => 1 / (1 + (error / spread) ** 2));
}

function sample(picture: Float32Array, x: number, y: number) {
  const left = Math.floor(x);
  const top = Math.floor(y);
  if (left < 0 || top < 0 || left >= side - 1 || top >= side - 1) return null;
  const index = top * side + left;
  const [a = 0, b = 0, c = 0, d = 0] = [
    picture[index],
    picture[index + 1],
    picture[index + side],
    picture[index + side + 1],
  ];
  const dx = x - left;
  const dy = y - top;
  return {
    value: (a * (1 - dx) + b * dx) * (1 - dy) + (c * (1 - dx) + d * dx) * dy,
    slopeX: (b - a) * (1 - dy) + (d - c) * dy,
    slopeY: (c - a) * (1 - dx) + (d - b) * dx,
  };
}
