import { setImmediate as yieldOnce } from 'node:timers/promises';
import sharp from 'sharp';
import { coarseSide } from '../ingest/fingerprint';
import { type Placement, registerImages } from './register-images';

/** Pixels a side of what the pictures are laid over each other by, finely. */
const alignedSide = 256;
/** Where a print says that they differ by less, both are tried as they are first. */
const unmoved = { shift: 0.12, stretch: 0.004 };
/** Softened so much, that sharper and softer copies of one photo are alike. */
const softness = 0.85;

export interface Picture {
  /** A variant as it is served. */
  body: Buffer;
  width: number;
  height: number;
}

export interface Grey {
  data: Uint8Array | Float32Array;
  width: number;
  height: number;
}

export const longSideOf = ({ width, height }: Picture) => Math.max(width, height);

export function isUnmoved({ shiftX, shiftY, stretchX, stretchY }: Placement): boolean {
  return (
    Math.max(Math.abs(shiftX), Math.abs(shiftY)) < unmoved.shift &&
    Math.max(Math.abs(stretchX - 1), Math.abs(stretchY - 1)) < unmoved.stretch
  );
}

export async function openGrey(
  { body }: Picture,
  { width, height }: { width: number; height: number },
): Promise<Grey> {
  const data = await sharp(body)
    .resize(width, height, { fit: 'fill' })
    .toColourspace('b-w')
    .removeAlpha()
    .blur(softness)
    .raw()
    .toBuffer();
  return { data, width, height };
}

/** The prints' placement, refined: a shift of half a pixel at full size would be a difference. */
export async function placeFinely(
  one: Picture,
  other: Picture,
  coarse: Placement,
): Promise<Placement> {
  const size = { width: alignedSide, height: alignedSide };
  const [a, b] = await Promise.all([openGrey(one, size), openGrey(other, size)]);
  await yieldOnce();
  const finer = alignedSide / coarseSide;
  const { shiftX, shiftY, ...stretch } = coarse;
  const start = { ...stretch, shiftX: shiftX * finer, shiftY: shiftY * finer };
  const fine =
    registerImages(Float32Array.from(a.data), Float32Array.from(b.data), 0, start) ?? start;
  return { ...fine, shiftX: fine.shiftX / finer, shiftY: fine.shiftY / finer };
}

/** The picture as it lies over the other; what is not in it is not a number. */
export function warp({ data, width, height }: Grey, placement: Placement): Grey {
  const moved = new Float32Array(width * height).fill(Number.NaN);
  const middleX = (width - 1) / 2;
  const middleY = (height - 1) / 2;
  const byX = (placement.shiftX * width) / coarseSide;
  const byY = (placement.shiftY * height) / coarseSide;
  for (let y = 0; y < height; y++) {
    const thereY = placement.stretchY * (y - middleY) + middleY + byY;
    const top = Math.floor(thereY);
    if (top < 0 || top >= height - 1) continue;
    const dy = thereY - top;
    for (let x = 0; x < width; x++) {
      const thereX = placement.stretchX * (x - middleX) + middleX + byX;
      const left = Math.floor(thereX);
      if (left < 0 || left >= width - 1) continue;
      const dx = thereX - left;
      const at = top * width + left;
      const upper = (data[at] ?? 0) * (1 - dx) + (data[at + 1] ?? 0) * dx;
      const lower = (data[at + width] ?? 0) * (1 - dx) + (data[at + width + 1] ?? 0) * dx;
      moved[y * width + x] = upper * (1 - dy) + lower * dy;
    }
  }
  return { data: moved, width, height };
}
