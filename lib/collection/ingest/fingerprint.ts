import sharp from 'sharp';
import hashOf from 'sharp-phash';

/** Pixels a side of what copies are compared by; the photo is squeezed into a square. */
export const detailSide = 128;
export const coarseSide = detailSide / 2;
/** What is finer than the first is noise of compression, coarser than the second is light. */
const noiseRadius = 1;
const lightRadius = 5;

/** What stays of a photo when it is compressed or resized again, or lightly edited. */
export interface Fingerprint {
  /** 64 bits, of which few change; signed, as the database holds it. */
  hash: bigint;
  /** Width by height. */
  ratio: number;
  /** `coarseSide` squared greys, smoothed: where things are. */
  coarse: Float32Array;
  /** `detailSide` squared: edges and texture, without the light. Another exposure has others. */
  detail: Float32Array;
}

/** @param variant the photo upright; all prints are taken of its smallest variant, to be alike */
export async function takeFingerprint(variant: Buffer): Promise<Fingerprint> {
  const image = sharp(variant);
  const { width, height } = await image.metadata();
  const raw = await image
    .resize(detailSide, detailSide, { fit: 'fill' })
    .toColourspace('b-w')
    .removeAlpha()
    .raw()
    .toBuffer();
  const bits = await hashOf(raw, { raw: { width: detailSide, height: detailSide, channels: 1 } });
  const grey = Float32Array.from(raw);
  const smooth = blur(grey, detailSide, noiseRadius);
  const light = blur(grey, detailSide, lightRadius);
  return {
    hash: BigInt.asIntN(64, BigInt(`0b${bits}`)),
    ratio: width / height,
    coarse: blur(halve(grey), coarseSide, noiseRadius),
    detail: smooth.map((value, index) => value - (light[index] ?? 0)),
  };
}

function halve(grey: Float32Array): Float32Array {
  const at = (x: number, y: number) => grey[y * detailSide + x] ?? 0;
  return Float32Array.from({ length: coarseSide ** 2 }, (_, index) => {
    const x = (index % coarseSide) * 2;
    const y = Math.floor(index / coarseSide) * 2;
    return (at(x, y) + at(x + 1, y) + at(x, y + 1) + at(x + 1, y + 1)) / 4;
  });
}

/** The mean of a square around each pixel; the edge goes on beyond itself. */
function blur(grey: Float32Array, side: number, radius: number): Float32Array {
  return blurRows(blurRows(grey, side, radius), side, radius);
}

/** Blurs along rows and turns the picture, so that a second time blurs along columns. */
function blurRows(grey: Float32Array, side: number, radius: number): Float32Array {
  const turned = new Float32Array(side * side);
  const at = (x: number, y: number) => grey[y * side + Math.min(side - 1, Math.max(0, x))] ?? 0;
  for (let y = 0; y < side; y++) {
    let sum = 0;
    for (let x = -radius; x <= radius; x++) sum += at(x, y);
    for (let x = 0; x < side; x++) {
      turned[x * side + y] = sum / (2 * radius + 1);
      sum += at(x + radius + 1, y) - at(x - radius, y);
    }
  }
  return turned;
}
