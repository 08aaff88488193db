/** Small files that cost much: each valid as far as its own format goes. */
import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';

/** Ah to Al of one coefficient, from the first bits to the last. */
const firstBit = 12;
const coefficients = 63;
const components = 3;
const blockSide = 8;
/** The longest run of blocks that one code of a progressive scan can skip. */
const runBlocksMax = 0x7fff;

/**
 * A progressive JPEG of one grey whose every coefficient comes bit by bit, a scan for each: 391 kB
 * are 2,457 scans of 40 megapixels.
 */
export function jpegOfScans(side: number, scansMax: number): Buffer {
  const across = Math.ceil(side / blockSide);
  const blocks = across * across;
  const parts = [
    Buffer.from([0xff, 0xd8]),
    segment(0xdb, Buffer.concat([Buffer.from([0]), Buffer.alloc(64, 1)])),
    segment(0xc2, frameHeader(side)),
    // One code of one bit each: no difference, and a run of up to 32,767 blocks.
    huffmanTable(0x00, 0x00),
    huffmanTable(0x10, 0xe0),
    scan([1, 2, 3], 0, 0, 0x00, Buffer.alloc(Math.ceil((blocks * components) / 8), 0)),
  ];
  let scans = 1;
  for (let component = 1; component <= components; component++) {
    for (let k = 1; k <= coefficients; k++) {
      for (let bit = firstBit; bit >= 0 && scans < scansMax; bit--) {
        const approximation = bit === firstBit ? bit : ((bit + 1) << 4) | bit;
        parts.push(scan([component], k, k, approximation, runsOf(blocks)));
        scans += 1;
      }
    }
  }
  return Buffer.concat([...parts, Buffer.from([0xff, 0xd9])]);
}

function segment(code: number, body: Buffer): Buffer {
  const head = Buffer.from([0xff, code, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}

function frameHeader(side: number): Buffer {
  const head = Buffer.from([8, 0, 0, 0, 0, components]);
  head.writeUInt16BE(side, 1);
  head.writeUInt16BE(side, 3);
  return Buffer.concat([head, ...[1, 2, 3].map((id) => Buffer.from([id, 0x11, 0]))]);
}

function huffmanTable(id: number, symbol: number): Buffer {
  const counts = Buffer.alloc(16);
  counts[0] = 1;
  return segment(0xc4, Buffer.concat([Buffer.from([id]), counts, Buffer.from([symbol])]));
}

function scan(ids: number[], from: number, to: number, approximation: number, pixels: Buffer) {
  const head = Buffer.from([ids.length, ...ids.flatMap((id) => [id, 0]), from, to, approximation]);
  return Buffer.concat([segment(0xda, head), pixels]);
}

/** Bits of the codes that pass over all blocks: 0, then how many beyond 16,384 in 14 bits. */
function runsOf(blocks: number): Buffer {
  let bits = '';
  for (let left = blocks; left > 0; left -= runBlocksMax) {
    const run = Math.min(left, runBlocksMax);
    bits += `0${Math.max(0, run - 0x4000)
      .toString(2)
      .padStart(14, '0')}`;
  }
  const bytes = Buffer.alloc(Math.ceil(bits.length / 8), 0xff);
  const filled = bits.padEnd(bytes.length * 8, '1');
  for (let n = 0; n < bytes.length; n++)
    bytes[n] = Number.parseInt(filled.slice(n * 8, n * 8 + 8), 2);
  // After 0xFF in the pixels stands a zero.
  return Buffer.from([...bytes].flatMap((byte) => (byte === 0xff ? [0xff, 0] : [byte])));
}

/** A PNG of one colour that claims as many pixels as it likes: a megabyte holds a billion. */
export function pngOfPixels(width: number, height: number, rows = height): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([1, 0, 0, 0, 0], 8);
  return pngOf([
    ['IHDR', header],
    ['IDAT', deflateSync(Buffer.alloc((Math.ceil(width / 8) + 1) * rows))],
  ]);
}

/** A PNG of a few pixels with as many empty chunks before them. */
export function pngOfChunks(chunks: number): Buffer {
  const header = Buffer.from([0, 0, 0, 8, 0, 0, 0, 8, 8, 0, 0, 0, 0]);
  const filling = Array.from({ length: chunks }, (): [string, Buffer] => ['teXt', Buffer.alloc(0)]);
  return pngOf([['IHDR', header], ...filling, ['IDAT', deflateSync(Buffer.alloc(72))]]);
}

function pngOf(chunks: [string, Buffer][]): Buffer {
  const parts = [...chunks, ['IEND', Buffer.alloc(0)] as const].map(([name, body]) => {
    const chunk = Buffer.alloc(body.length + 12);
    chunk.writeUInt32BE(body.length, 0);
    chunk.write(name, 4, 'latin1');
    body.copy(chunk, 8);
    chunk.writeUInt32BE(crc32(chunk.subarray(4, body.length + 8)), body.length + 8);
    return chunk;
  });
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), ...parts]);
}

/** A GIF of one small picture, shown as many times. */
export async function gifOfFrames(frames: number): Promise<Buffer> {
  const one = await sharp({ create: { width: 4, height: 4, channels: 3, background: 'red' } })
    .gif()
    .toBuffer();
  const first = one.indexOf(Buffer.from([0x2c, 0, 0, 0, 0]));
  const picture = one.subarray(first, one.length - 1);
  const repeated = Array.from({ length: frames }, () => picture);
  return Buffer.concat([one.subarray(0, first), ...repeated, Buffer.from([0x3b])]);
}

/** A photo with as many bytes of a colour profile that is none, and of EXIF that leads in circles. */
export function jpegOfProfiles(photo: Buffer, segments: number): Buffer {
  const filling = Buffer.alloc(65_000, 0x41);
  const profiles = Array.from({ length: segments }, (_, n) => {
    const head = Buffer.from(`ICC_PROFILE\0${String.fromCharCode(n + 1, segments)}`, 'latin1');
    return segment(0xe2, Buffer.concat([head, filling]));
  });
  const circle = Buffer.from('Exif\0\0II*\0\x08\0\0\0', 'latin1');
  const entries = Buffer.alloc(2 + 12 * 5000 + 4, 0x69);
  entries.writeUInt16LE(5000, 0);
  entries.writeUInt32LE(8, entries.length - 4);
  const exif = segment(0xe1, Buffer.concat([circle, entries]));
  return Buffer.concat([photo.subarray(0, 2), exif, ...profiles, photo.subarray(2)]);
}
