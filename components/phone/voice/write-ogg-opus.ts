import type { OpusTrack } from './read-webm-opus';

const firstPage = 2;
const lastPage = 4;
const samplesPerSecond = 48_000;
/** A segment says its length in one byte; one of 255 goes on in the next. */
const segmentBytesMax = 255;
/** A page has at most 255 segments, and the longest packet (1,275 bytes) takes six of them. */
const packetsPerPage = 40;

/**
 * An Ogg file of these packets, as WhatsApp's voice notes are.
 * @see https://www.rfc-editor.org/rfc/rfc7845
 */
export function writeOggOpus({ head, packets }: OpusTrack): Uint8Array<ArrayBuffer> {
  const pages = [page([head], 0, 0, firstPage), page([tags()], 0, 1, 0)];
  let samples = 0;
  for (let index = 0; index < packets.length; index += packetsPerPage) {
    const group = packets.slice(index, index + packetsPerPage);
    samples += group.reduce((sum, packet) => sum + samplesOf(packet), 0);
    const isLast = index + packetsPerPage >= packets.length;
    pages.push(page(group, samples, pages.length, isLast ? lastPage : 0));
  }
  return concat(pages);
}

function page(packets: Uint8Array[], samples: number, number: number, flags: number): Uint8Array {
  const segments = packets.flatMap(({ length }) => [
    ...Array<number>(Math.floor(length / segmentBytesMax)).fill(segmentBytesMax),
    length % segmentBytesMax,
  ]);
  const header = new Uint8Array(27 + segments.length);
  const view = new DataView(header.buffer);
  header.set(new TextEncoder().encode('OggS'));
  view.setUint8(5, flags);
  view.setBigUint64(6, BigInt(samples), true);
  view.setUint32(14, 1, true); // The stream's serial number: there is one stream.
  view.setUint32(18, number, true);
  view.setUint8(26, segments.length);
  header.set(segments, 27);
  const whole = concat([header, ...packets]);
  new DataView(whole.buffer).setUint32(22, checksum(whole), true);
  return whole;
}

/** Who wrote the file, and no further words about it. */
function tags(): Uint8Array {
  const vendor = new TextEncoder().encode('Acervo');
  const bytes = new Uint8Array(8 + 4 + vendor.length + 4);
  bytes.set(new TextEncoder().encode('OpusTags'));
  new DataView(bytes.buffer).setUint32(8, vendor.length, true);
  bytes.set(vendor, 12);
  return bytes;
}

/** How long a packet lasts, by its first bytes (RFC 6716, section 3.1). */
function samplesOf(packet: Uint8Array): number {
  const first = packet[0] ?? 0;
  const configuration = first >> 3;
  const framesCode = first & 3;
  const frames = framesCode === 3 ? (packet[1] ?? 0) & 0x3f : Math.min(framesCode, 1) + 1;
  return (frames * frameMs(configuration) * samplesPerSecond) / 1000;
}

function frameMs(configuration: number): number {
  const silk = [10, 20, 40, 60];
  if (configuration < 12) return silk[configuration % 4] ?? 20;
  if (configuration < 16) return configuration % 2 === 0 ? 10 : 20;
  return 2.5 * 2 ** (configuration % 4);
}

/** Ogg's CRC-32: not reflected, from zero. */
function checksum(bytes: Uint8Array): number {
  let sum = 0;
  for (const byte of bytes) {
    sum ^= byte << 24;
    for (let bit = 0; bit < 8; bit += 1)
      sum = sum & 0x80000000 ? (sum << 1) ^ 0x04c11db7 : sum << 1;
  }
  return sum >>> 0;
}

function concat(parts: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}
