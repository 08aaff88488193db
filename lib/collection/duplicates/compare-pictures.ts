import { setImmediate as yieldOnce } from 'node:timers/promises';
import {
  type Grey,
  isUnmoved,
  longSideOf,
  openGrey,
  type Picture,
  placeFinely,
  warp,
} from './lay-over';
import type { Placement } from './register-images';

/** WhatsApp's longest side, at which what is written in a document can be read. */
const workingSideMax = 1600;
/** A picture smaller than this is a thumbnail, in which little can be told apart. */
export const workingSideMin = 160;
/** About a letter of the smallest print that is read. */
const cellSide = 16;
/** A cell's contrast and brightness are learned from so many cells around it. */
const aroundCells = 2;
/** Around a cell, what its own letters reach into. */
const halo = 2;
const tileSide = cellSide + 2 * halo;
/** A difference is averaged over so many pixels: a letter's stroke, and no noise of compression. */
const strokeSide = 2 * halo + 1;
/** In grey levels: fainter contrast than this is noise. */
const contrastMin = 12;
/**
 * How large a difference may be, in parts of the contrast around it. Edits of one photo stay below
 * 1, another digit or letter makes 1.2 and more (docs/benchmarks.md).
 */
const differenceMax = 1;
/** Beyond these a brighter or darker copy loses values, softened edges included. */
const clipped = { low: 8, high: 240 };
/** A caption bar lies along the upper or lower edge, this high at most, and covers all its width. */
const bar = { heightMax: 0.15, widthMin: 0.7, greyLevelsMin: 8 };

/**
 * Whether two pictures agree everywhere at the full size at which they are worked with: in no spot
 * as small as a letter do they differ by more than compression, another size, light or softness
 * explain. A caption bar along an edge is left out. Both are compared in the smaller one's pixels.
 * @param placement how their prints lie over each other
 */
export async function doPicturesAgree(
  one: Picture,
  other: Picture,
  placement: Placement,
): Promise<boolean> {
  const side = Math.min(workingSideMax, longSideOf(one), longSideOf(other));
  if (side < workingSideMin) return false;
  const scale = side / longSideOf(one);
  const size = { width: Math.round(one.width * scale), height: Math.round(one.height * scale) };
  const [base, over] = await Promise.all([openGrey(one, size), openGrey(other, size)]);
  if (isUnmoved(placement) && (await doAgree(base, over))) return true;
  return doAgree(base, warp(over, await placeFinely(one, other, placement)));
}

async function doAgree(one: Grey, other: Grey): Promise<boolean> {
  const columns = Math.ceil(one.width / cellSide);
  const rows = Math.ceil(one.height / cellSide);
  await yieldOnce();
  const { sums, lights, whole } = sumCells(one, other, columns, rows);
  const shown = withoutBar(lights, whole, columns, rows);
  for (let row = shown.from; row < shown.to; row++) {
    // Others have their turn: the whole takes up to half a second.
    if (row % 8 === 0) await yieldOnce();
    for (let column = 0; column < columns; column++) {
      const fit = fitAround(sums, { columns, ...shown }, column, row);
      if (!fit || differenceIn(one, other, fit, column, row) <= differenceMax) continue;
      // Where much of a brighter copy is clipped, its whole tells more than the spot.
      const asWhole = { ...whole, contrast: fit.contrast };
      if (differenceIn(one, other, asWhole, column, row) > differenceMax) return false;
    }
  }
  return true;
}

/** Of each cell: how many pixels, and the sums of both pictures' values, squares and products. */
const numbersPerCell = 6;
/** Of each cell: how many pixels, and both pictures' values, clipped or not. */
const numbersPerLight = 3;

function sumCells(one: Grey, other: Grey, columns: number, rows: number) {
  const sums = new Float64Array(columns * rows * numbersPerCell);
  const lights = new Float64Array(columns * rows * numbersPerLight);
  // Of the pixels that are clipped in neither, and under no bar.
  const edge = Math.ceil(one.height * bar.heightMax);
  const middle = { from: edge, to: one.height - edge };
  const sound = new Float64Array(numbersPerCell);
  for (let y = 0; y < one.height; y++) {
    const rowAt = Math.floor(y / cellSide) * columns;
    for (let x = 0; x < one.width; x++) {
      const a = one.data[y * one.width + x] ?? 0;
      const b = other.data[y * one.width + x] ?? 0;
      if (Number.isNaN(b)) continue;
      const cell = rowAt + Math.floor(x / cellSide);
      const light = cell * numbersPerLight;
      lights[light] = (lights[light] ?? 0) + 1;
      lights[light + 1] = (lights[light + 1] ?? 0) + a;
      lights[light + 2] = (lights[light + 2] ?? 0) + b;
      if (isClipped(a) !== isClipped(b)) continue;
      addPair(sums, cell * numbersPerCell, a, b);
      if (isClipped(a) || y < middle.from || y >= middle.to) continue;
      addPair(sound, 0, a, b);
    }
  }
  return { sums, lights, whole: fitOf(sound) };
}

function addPair(sums: Float64Array, at: number, a: number, b: number): void {
  sums[at] = (sums[at] ?? 0) + 1;
  sums[at + 1] = (sums[at + 1] ?? 0) + a;
  sums[at + 2] = (sums[at + 2] ?? 0) + b;
  sums[at + 3] = (sums[at + 3] ?? 0) + a * a;
  sums[at + 4] = (sums[at + 4] ?? 0) + b * b;
  sums[at + 5] = (sums[at + 5] ?? 0) + a * b;
}

const isClipped = (value: number) => value <= clipped.low || value >= clipped.high;

/** How the other picture's greys become the one's, and how much contrast there is. */
interface Fit {
  gain: number;
  offset: number;
  contrast: number;
}

/** Fewer pixels than these lie at the other picture's edge, where nothing is known. */
const pixelsMin = cellSide ** 2 / 2;

function fitAround(
  sums: Float64Array,
  { columns, from: top, to: bottom }: { columns: number; from: number; to: number },
  column: number,
  row: number,
): Fit | null {
  const total = new Float64Array(numbersPerCell);
  for (
    let v = Math.max(top, row - aroundCells);
    v <= Math.min(bottom - 1, row + aroundCells);
    v++
  ) {
    const from = Math.max(0, column - aroundCells);
    const to = Math.min(columns - 1, column + aroundCells);
    const end = (v * columns + to + 1) * numbersPerCell;
    for (let at = (v * columns + from) * numbersPerCell; at < end; at++) {
      const part = at % numbersPerCell;
      total[part] = (total[part] ?? 0) + (sums[at] ?? 0);
    }
  }
  return (total[0] ?? 0) < pixelsMin ? null : fitOf(total);
}

function fitOf([count = 0, a = 0, b = 0, aa = 0, bb = 0, ab = 0]: Float64Array): Fit {
  const pixels = Math.max(1, count);
  const varianceOne = Math.max(0, aa / pixels - (a / pixels) ** 2);
  const varianceOther = Math.max(0, bb / pixels - (b / pixels) ** 2);
  const covariance = ab / pixels - (a * b) / pixels ** 2;
  // Of a plain surface only the brightness can be learned.
  const isPlain = varianceOther < 9;
  const gain = isPlain ? 1 : Math.min(3, Math.max(1 / 3, covariance / (varianceOther + 4)));
  const contrast = Math.sqrt(Math.max(varianceOne, gain ** 2 * varianceOther));
  return { gain, offset: (a - gain * b) / pixels, contrast: Math.max(contrastMin, contrast) };
}

/** The largest difference as wide as a stroke, in parts of the contrast. */
function differenceIn(one: Grey, other: Grey, fit: Fit, column: number, row: number): number {
  const { width, height } = one;
  const left = column * cellSide - halo;
  const top = row * cellSide - halo;
  // Sums of all that is above and to the left, so that any square is four of them.
  const area = new Float64Array((tileSide + 1) ** 2);
  for (let v = 0; v < tileSide; v++) {
    const y = top + v;
    for (let u = 0; u < tileSide; u++) {
      const x = left + u;
      const isInside = x >= 0 && y >= 0 && x < width && y < height;
      const at = y * width + x;
      const value = isInside ? apart(one.data[at] ?? 0, other.data[at] ?? 0, fit) : 0;
      const here = (v + 1) * (tileSide + 1) + u + 1;
      area[here] =
        value +
        (area[here - 1] ?? 0) +
        (area[here - tileSide - 1] ?? 0) -
        (area[here - tileSide - 2] ?? 0);
    }
  }
  let largest = 0;
  for (let v = 0; v <= tileSide - strokeSide; v++) {
    for (let u = 0; u <= tileSide - strokeSide; u++) {
      const from = v * (tileSide + 1) + u;
      const below = from + strokeSide * (tileSide + 1);
      const sum =
        (area[below + strokeSide] ?? 0) -
        (area[below] ?? 0) -
        (area[from + strokeSide] ?? 0) +
        (area[from] ?? 0);
      largest = Math.max(largest, Math.abs(sum));
    }
  }
  return largest / strokeSide ** 2 / fit.contrast;
}

/** By how much two pixels differ; a value that is clipped may have been anything beyond. */
function apart(a: number, b: number, { gain, offset }: Fit): number {
  if (Number.isNaN(b)) return 0;
  const difference = a - (gain * b + offset);
  if (difference < 0 && (a >= clipped.high || b <= clipped.low)) return 0;
  if (difference > 0 && (a <= clipped.low || b >= clipped.high)) return 0;
  return difference;
}

/** The rows of cells between bars that only one of the pictures has. */
function withoutBar(lights: Float64Array, whole: Fit, columns: number, rows: number) {
  const rowsMax = Math.ceil(rows * bar.heightMax);
  const isCovered = (row: number) => {
    let covered = 0;
    for (let column = 0; column < columns; column++) {
      const [count = 0, a = 0, b = 0] = lights.subarray((row * columns + column) * numbersPerLight);
      const mean = (a - whole.gain * b) / Math.max(1, count) - whole.offset;
      if (Math.abs(mean) > bar.greyLevelsMin) covered += 1;
    }
    return covered >= bar.widthMin * columns;
  };
  const deepest = (rowOf: (depth: number) => number) => {
    let depth = 0;
    while (depth < rowsMax && isCovered(rowOf(depth))) depth++;
    // The row at which it begins may be covered by half.
    return depth === 0 || depth === rowsMax ? 0 : depth + 1;
  };
  return { from: deepest((depth) => depth), to: rows - deepest((depth) => rows - 1 - depth) };
}
