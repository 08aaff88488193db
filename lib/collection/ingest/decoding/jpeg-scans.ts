/** Markers of ISO/IEC 10918-1, table B.1. */
const marker = { soi: 0xd8, eoi: 0xd9, sos: 0xda, progressive: [0xc2, 0xca] } as const;
const restarts = { first: 0xd0, last: 0xd7 };
const startOfFrames = { first: 0xc0, last: 0xcf, none: [0xc4, 0xc8, 0xcc] };

export interface JpegScans {
  isProgressive: boolean;
  /** How many scans were counted, at most one more than asked for. */
  scans: number;
  /** Where the scan after the last allowed one begins; null where there is none. */
  cutAt: number | null;
}

/**
 * Counts a JPEG's scans without decoding: each costs a walk over all of its pixels, and a small
 * file can hold thousands. Reads every byte at most once.
 * @returns null where it is no JPEG
 */
export function countScans(bytes: Uint8Array, scansMax: number): JpegScans | null {
  if (bytes[0] !== 0xff || bytes[1] !== marker.soi) return null;
  let isProgressive = false;
  let scans = 0;
  let at = 2;
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) {
      at = skipEntropy(bytes, at);
      continue;
    }
    const code = bytes[at + 1] ?? 0;
    if (code === 0xff) at += 1;
    else if (code === 0 || code === marker.soi || isRestart(code)) at += 2;
    else if (code === marker.eoi) break;
    else {
      if (code === marker.sos) {
        scans += 1;
        if (scans > scansMax) return { isProgressive, scans, cutAt: at };
      }
      if (isFrame(code)) isProgressive = marker.progressive.some((one) => one === code);
      // A baseline picture has a scan for each colour at the most, and the rest is pixels.
      if (code === marker.sos && !isProgressive) break;
      at += 2 + (((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0));
    }
  }
  return { isProgressive, scans, cutAt: null };
}

/** The picture up to a scan: coarser than all of it, and whole. */
export function endScansAt(bytes: Uint8Array, cutAt: number): Buffer {
  return Buffer.concat([bytes.subarray(0, cutAt), Buffer.from([0xff, marker.eoi])]);
}

/** A JPEG without what programs wrote into it, save Adobe's mark, which says what its colours are. */
export function withoutApplicationData(bytes: Uint8Array): Buffer {
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const code = bytes[at + 1] ?? 0;
    if (code === 0xff) {
      at += 1;
      continue;
    }
    if (code === marker.sos) break;
    const end = at + 2 + (((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0));
    const isApplication = (code >= 0xe0 && code <= 0xef && code !== 0xee) || code === 0xfe;
    if (!isApplication) kept.push(bytes.subarray(at, end));
    at = end;
  }
  return Buffer.concat([...kept, bytes.subarray(at)]);
}

function skipEntropy(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && bytes[at] !== 0xff) at += 1;
  return at;
}

function isRestart(code: number): boolean {
  return code >= restarts.first && code <= restarts.last;
}

function isFrame(code: number): boolean {
  const { first, last, none } = startOfFrames;
  return code >= first && code <= last && !none.some((one) => one === code);
}
