/** What a WebM recording of one Opus track holds. */
export interface OpusTrack {
  /** The codec's own header, which Ogg carries as it is. */
  head: Uint8Array;
  packets: Uint8Array[];
}

/** Elements that hold what we look for, and so are entered instead of skipped. */
const entered = new Set([
  0x18538067, // Segment
  0x1654ae6b, // Tracks
  0xae, // TrackEntry
  0x1f43b675, // Cluster
  0xa0, // BlockGroup
]);
const codecPrivate = 0x63a2;
const blocks = new Set([0xa3, 0xa1]); // SimpleBlock, Block
/** After the track's number: two bytes of time and one of flags. */
const blockHeaderBytes = 3;

/**
 * Takes the Opus packets out of what a browser recorded.
 * @see https://www.rfc-editor.org/rfc/rfc8794 the elements
 * @returns null when there is no Opus in it
 */
export function readWebmOpus(bytes: Uint8Array): OpusTrack | null {
  const packets: Uint8Array[] = [];
  let head: Uint8Array | null = null;
  let offset = 0;
  while (offset < bytes.length) {
    const id = readNumber(bytes, offset, true);
    const size = readNumber(bytes, offset + id.length, false);
    const start = offset + id.length + size.length;
    if (entered.has(id.value)) {
      offset = start;
      continue;
    }
    const end = start + size.value;
    if (id.value === codecPrivate) head = bytes.subarray(start, end);
    if (blocks.has(id.value)) {
      const track = readNumber(bytes, start, false);
      packets.push(bytes.subarray(start + track.length + blockHeaderBytes, end));
    }
    offset = end;
  }
  return head && packets.length > 0 ? { head, packets } : null;
}

/** A number whose first byte says by its leading zeros how long it is; ids keep that mark. */
function readNumber(bytes: Uint8Array, offset: number, keepsMark: boolean) {
  const first = bytes[offset] ?? 0;
  const length = Math.clz32(first) - 23;
  let value = keepsMark ? first : first & (0xff >> length);
  for (let index = 1; index < length; index += 1) {
    value = value * 256 + (bytes[offset + index] ?? 0);
  }
  return { value, length };
}
