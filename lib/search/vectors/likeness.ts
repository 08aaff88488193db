import { compareVectors } from '@/lib/ai';

/** How a photo looks, as far as a machine has noted it. */
export interface Features {
  vector: Uint8Array | null;
  /** 64 bits. */
  perceptual_hash: bigint | null;
}

/**
 * Below this cosine two photos have a colour or a shape in common, and no more: of photographs of
 * other things one pair in a hundred lies above it, of one subject most do (`bench/similar`).
 */
const cosineMin = 0.65;
/** Of 64 bits: one photo edited differs in some 4, two photos of other things in 19 and more. */
const bitsApartMax = 14;

/**
 * How much photos look like one, from 0 to 1: by what is in them where that is known of both, else
 * by their light and shadow, which finds edits of one photo and little else. Each measure is spread
 * from its floor up, so that the two can be ranked together.
 * @returns null when nothing is known of the photo; the function yields null for what is not alike
 */
export function createLikeness(photo: Features): ((other: Features) => number | null) | null {
  const { vector, perceptual_hash: hash } = photo;
  if (vector === null && hash === null) return null;
  return (other) => {
    if (vector && other.vector && vector.length === other.vector.length) {
      return aboveFloor(compareVectors(vector, other.vector), cosineMin);
    }
    if (hash === null || other.perceptual_hash === null) return null;
    const isAlike = 1 - bitsApart(hash, other.perceptual_hash) / 64;
    return aboveFloor(isAlike, 1 - bitsApartMax / 64);
  };
}

function aboveFloor(value: number, floor: number): number | null {
  return value < floor ? null : (value - floor) / (1 - floor);
}

/** The hashes are signed in the database; the bits are the same. */
function bitsApart(one: bigint, other: bigint): number {
  let different = BigInt.asUintN(64, one ^ other);
  let count = 0;
  for (; different > 0n; different &= different - 1n) count += 1;
  return count;
}
