import { coarseSide, detailSide, type Fingerprint } from '../ingest/fingerprint';
import { type Placement, registerImages } from './register-images';

/** A slight crop changes the proportions by less. */
const ratioDifferenceMax = 0.06;
/** By all of it, which is surest; then without the edge, where captions and logos are put. */
const edges = [0, coarseSide / 8];
/** How much of a side may be cut off in all, of 64: 2 % at each end is 2.6. */
const cutMax = 3.8;
/** A crop lies within its photo. What sticks out on both is the next photo of a burst. */
const slippedMax = 0.55;

const blocks = 8;
const blockSide = detailSide / blocks;
/** A sky has no detail to go by; what is fainter, alone or against the rest, is left out. */
const strengthMin = 1.5;
const strengthShareMin = 0.1;
const strongBlocksMin = 4;
/** By how much the details must agree, from the worst tenth of the blocks up to the middle one. */
const agreements = [
  { place: 0.1, min: 0.2 },
  { place: 0.25, min: 0.5 },
  { place: 0.5, min: 0.65 },
] as const;

/**
 * How one print lies over another of the same exposure, or null. Things must lie in the same places,
 * and their details agree nearly everywhere but at the edge, where captions and logos are put. A
 * print is too small for the letters of a document: what it takes for the same is compared at full
 * size before it is called a copy.
 */
export function placeSamePhoto(one: Fingerprint, other: Fingerprint): Placement | null {
  if (Math.abs(Math.log(one.ratio / other.ratio)) > ratioDifferenceMax) return null;
  for (const edge of edges) {
    const placement = registerImages(one.coarse, other.coarse, edge);
    if (placement && isWithin(placement) && doAgree(one, other, placement)) return placement;
  }
  return null;
}

function doAgree(one: Fingerprint, other: Fingerprint, placement: Placement): boolean {
  const found = agreementsOf(one.detail, other.detail, placement);
  if (found.length < strongBlocksMin) return false;
  return agreements.every(
    ({ place, min }) => (found[Math.floor(place * (found.length - 1))] ?? 0) >= min,
  );
}

/** One frame lies within the other, and little of it is gone. */
function isWithin({ shiftX, shiftY, stretchX, stretchY }: Placement): boolean {
  const half = (coarseSide - 1) / 2;
  return [
    [shiftX, stretchX],
    [shiftY, stretchY],
  ].every(([shift = 0, stretch = 1]) => {
    const start = half - stretch * half + shift;
    const end = half - stretch * half - shift;
    const slipped = start * end < 0 ? Math.min(Math.abs(start), Math.abs(end)) : 0;
    return Math.abs(start) + Math.abs(end) <= cutMax && slipped <= slippedMax;
  });
}

/** How well each block of the middle that has details agrees with the other's, worst first. */
function agreementsOf(one: Float32Array, other: Float32Array, placement: Placement): number[] {
  const all = Array.from({ length: blocks ** 2 }, (_, index) =>
    compareBlock(one, other, placement, index % blocks, Math.floor(index / blocks)),
  );
  const strongest = Math.max(...all.map(({ strength }) => strength));
  const enough = Math.max(strengthMin, strengthShareMin * strongest);
  return all
    .filter(({ strength, isAtEdge }) => strength > enough && !isAtEdge)
    .map(({ agreement }) => agreement)
    .sort((a, b) => a - b);
}

function compareBlock(
  one: Float32Array,
  other: Float32Array,
  placement: Placement,
  column: number,
  row: number,
) {
  let [own, theirs, both, count] = [0, 0, 0, 0];
  for (let y = row * blockSide; y < (row + 1) * blockSide; y++) {
    for (let x = column * blockSide; x < (column + 1) * blockSide; x++) {
      const there = sampleDetail(other, placement, x, y);
      if (there === null) continue;
      const here = one[y * detailSide + x] ?? 0;
      own += here * here;
      theirs += there * there;
      both += here * there;
      count += 1;
    }
  }
  return {
    isAtEdge: [column, row].some((place) => place === 0 || place === blocks - 1),
    strength: Math.sqrt(Math.max(own, theirs) / Math.max(1, count)),
    // Nothing against nothing is no agreement.
    agreement: both / Math.sqrt(own * theirs + 1),
  };
}

function sampleDetail(
  picture: Float32Array,
  { shiftX, shiftY, stretchX, stretchY }: Placement,
  column: number,
  row: number,
): number | null {
  const middle = (detailSide - 1) / 2;
  const scale = detailSide / coarseSide;
  const x = stretchX * (column - middle) + middle + shiftX * scale;
  const y = stretchY * (row - middle) + middle + shiftY * scale;
  const left = Math.floor(x);
  const top = Math.floor(y);
  if (left < 0 || top < 0 || left >= detailSide - 1 || top >= detailSide - 1) return null;
  const index = top * detailSide + left;
  const [a = 0, b = 0, c = 0, d = 0] = [
    picture[index],
    picture[index + 1],
    picture[index + detailSide],
    picture[index + detailSide + 1],
  ];
  const dx = x - left;
  const dy = y - top;
  return (a * (1 - dx) + b * dx) * (1 - dy) + (c * (1 - dx) + d * dx) * dy;
}
