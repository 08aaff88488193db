import { countScans } from './jpeg-scans';

/** Cameras and programs write some ten, and each walks over all pixels. */
const ordinaryScansMax = 20;
/** What phones take; above it HEIC and AVIF cost several seconds of a core. */
const ordinaryPixelsMax = 16_000_000;
/** Of a file's boxes the sizes stand at its beginning. */
const headBytes = 64 * 1024;
/** `ispe`: version and flags, width, height (ISO/IEC 23008-12, 6.5.3). */
const sizeBoxBytes = 16;
/** A grid has one for each tile form and one for the whole. */
const sizeBoxesMax = 256;

/** Whether a picture's header claims what costs seconds to decode; nothing is decoded for it. */
export function isCostly(bytes: Buffer): boolean {
  const jpeg = countScans(bytes, ordinaryScansMax);
  if (jpeg) return jpeg.scans > ordinaryScansMax;
  return largestSize(bytes.subarray(0, headBytes)) > ordinaryPixelsMax;
}

function largestSize(head: Buffer): number {
  let largest = 0;
  let at = head.indexOf('ispe');
  for (let n = 0; n < sizeBoxesMax && at !== -1; n++) {
    if (at + sizeBoxBytes > head.length) break;
    largest = Math.max(largest, head.readUInt32BE(at + 8) * head.readUInt32BE(at + 12));
    at = head.indexOf('ispe', at + 4);
  }
  return largest;
}
