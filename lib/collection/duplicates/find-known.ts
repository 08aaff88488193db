/**
 * Copies are mostly within 10 of 64 bits, slight crops and photos with a caption bar within 18. One
 * in some 600 pairs of photos that have nothing to do with each other is so near as well: the bits
 * choose what is looked at, and decide nothing (docs/benchmarks.md).
 */
export const bitsApartMax = 18;
/** Each is fetched and looked at; a copy is among the nearest. */
export const lookedAtMax = 8;
