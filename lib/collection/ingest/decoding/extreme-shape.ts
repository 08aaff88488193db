export interface Shape {
  width: number;
  height: number;
}

/** Beyond this a whole picture is a line on a phone: a page that was scrolled, a panorama. */
const stripeRatioMin = 4;
/** A phone's screen: what is read at once. */
const sliceRatio = 2;
/** Of a slice's length, shown again on the next one, so that a line which one cuts is whole there. */
const overlapShare = 0.04;
/** So many slices of `sliceBytesMax` fit into a file for WhatsApp; longer stripes get longer ones. */
const slicesMax = 40;
/** Beside its text pages a PDF of forty stays under WhatsApp's 16 MB. */
export const sliceBytesMax = 350_000;

/** Whether one side is more than four times the other. */
export function isExtremeShape({ width, height }: Shape): boolean {
  return Math.max(width, height) > stripeRatioMin * Math.min(width, height);
}

export interface Slice {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** The parts in which a stripe is read, from its beginning, each overlapping the one before. */
export function slicesOf({ width, height }: Shape): Slice[] {
  const isTall = height > width;
  const long = Math.max(width, height);
  const usual = Math.min(width, height) * sliceRatio;
  const length = Math.min(
    long,
    Math.max(usual, Math.ceil(long / (slicesMax * (1 - overlapShare)))),
  );
  const step = Math.max(1, Math.floor(length * (1 - overlapShare)));
  const count = Math.min(slicesMax, Math.max(1, Math.ceil((long - length) / step) + 1));
  return Array.from({ length: count }, (_, n) => {
    const start = Math.min(n * step, long - length);
    return isTall
      ? { left: 0, top: start, width, height: length }
      : { left: start, top: 0, width: length, height };
  });
}
