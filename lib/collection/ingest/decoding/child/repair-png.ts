import { constants, crc32, deflateSync, inflateSync } from 'node:zlib';
import { pixelsMax } from '../protocol';

const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
/** Length, name and checksum of a chunk. */
const chunkBytes = 12;
/** Samples a pixel by colour type: grey, -, colours, palette, grey with alpha, -, colours with it. */
const samplesOf: Record<number, number> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
const paletteType = 3;
/** Adam7's passes: first column and row, and how far the next is. */
const passes = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;
/** A broken file's other chunks are few; only those that say what colours are, are of use. */
const colourChunks = ['PLTE', 'tRNS', 'iCCP', 'sRGB', 'gAMA', 'cHRM'];

interface Header {
  width: number;
  height: number;
  /** Of a whole pixel; below 1 where several share one byte. */
  pixelBytes: number;
  colourType: number;
  isInterlaced: boolean;
}

/**
 * A PNG that lost its end, made whole: the rows that are missing are white, and an interlaced one
 * shows the passes that came. Its own decoder gives the first up as black and the second up at all.
 * @returns null where it is no PNG, or nothing can be made of it
 */
export function repairPng(bytes: Uint8Array): Buffer | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!file.subarray(0, signature.length).equals(signature)) return null;
  const { header: headerChunk, colours, packed } = readChunks(file);
  const header = headerChunk && readHeader(headerChunk);
  if (!header || !headerChunk) return null;
  const unpacked = unpack(packed, header);
  if (unpacked.length === 0) return null;
  const rows = header.isInterlaced ? joinPasses(unpacked, header) : fillRows(unpacked, header);
  if (!rows) return null;
  const plain = Buffer.from(headerChunk);
  plain[12] = 0;
  return Buffer.concat([
    signature,
    chunk('IHDR', plain),
    ...colours,
    chunk('IDAT', deflateSync(rows, { level: 1 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function readChunks(file: Buffer) {
  let header: Buffer | null = null;
  const colours: Buffer[] = [];
  const packed: Buffer[] = [];
  for (let at = signature.length; at + chunkBytes <= file.length; ) {
    const length = file.readUInt32BE(at);
    const name = file.toString('latin1', at + 4, at + 8);
    const end = at + chunkBytes + length;
    const body = file.subarray(at + 8, Math.min(file.length, at + 8 + length));
    if (name === 'IHDR' && body.length === 13) header ??= body;
    if (name === 'IDAT') packed.push(body);
    if (colourChunks.includes(name) && packed.length === 0) colours.push(file.subarray(at, end));
    at = end;
  }
  return { header, colours, packed: Buffer.concat(packed) };
}

function readHeader(body: Buffer): Header | null {
  const [width, height] = [body.readUInt32BE(0), body.readUInt32BE(4)];
  const [depth = 0, colourType = 0] = [body[8], body[9]];
  const samples = samplesOf[colourType];
  if (!samples || width * height > pixelsMax || width * height === 0) return null;
  const isInterlaced = body[12] === 1;
  return { width, height, pixelBytes: (samples * depth) / 8, colourType, isInterlaced };
}

/** What can be unpacked of it, and no more than all of it. */
function unpack(packed: Buffer, { width, height, pixelBytes }: Header): Buffer {
  // A row has a byte more, and an interlaced picture up to twice as many rows.
  const most = Math.ceil((width + 8) * pixelBytes + 8) * (height + 8) * 2;
  try {
    return inflateSync(packed, {
      finishFlush: constants.Z_SYNC_FLUSH,
      maxOutputLength: most,
    });
  } catch {
    return Buffer.alloc(0); // Not even its beginning is sound.
  }
}

function fillRows(unpacked: Buffer, { width, height, pixelBytes, colourType }: Header): Buffer {
  const rowBytes = 1 + Math.ceil(width * pixelBytes);
  const whole = Math.min(height, Math.floor(unpacked.length / rowBytes));
  const rows = Buffer.alloc(rowBytes * height, colourType === paletteType ? 0 : 0xff);
  unpacked.copy(rows, 0, 0, whole * rowBytes);
  for (let y = whole; y < height; y++) rows[y * rowBytes] = 0;
  return rows;
}

/** Each pixel stands for its block until a later pass brings the others. */
function joinPasses(unpacked: Buffer, header: Header): Buffer | null {
  const { width, height, pixelBytes } = header;
  if (pixelBytes < 1) return null;
  const rowBytes = 1 + width * pixelBytes;
  const rows = Buffer.alloc(rowBytes * height);
  let at = 0;
  for (const [firstX, firstY, stepX, stepY] of passes) {
    const across = Math.ceil((width - firstX) / stepX);
    if (across <= 0) continue;
    let before = Buffer.alloc(across * pixelBytes);
    const [blockX, blockY] = blockOf(firstX, firstY, stepX, stepY);
    for (let y = firstY; y < height; y += stepY) {
      const end = at + 1 + across * pixelBytes;
      if (end > unpacked.length) return rows;
      const row = unfilter(unpacked.subarray(at, end), before, pixelBytes);
      at = end;
      before = row;
      for (let n = 0; n < across; n++) {
        const pixel = row.subarray(n * pixelBytes, (n + 1) * pixelBytes);
        const x = firstX + n * stepX;
        for (let by = y; by < Math.min(height, y + blockY); by++) {
          for (let bx = x; bx < Math.min(width, x + blockX); bx++) {
            pixel.copy(rows, by * rowBytes + 1 + bx * pixelBytes);
          }
        }
      }
    }
  }
  return rows;
}

/** How far a pass's pixel reaches before the next pass's begins. */
function blockOf(firstX: number, firstY: number, stepX: number, stepY: number): [number, number] {
  if (firstX === 0 && firstY === 0) return [stepX, stepY];
  return firstX > 0 ? [stepX / 2, stepY] : [stepX, stepY / 2];
}

/** PNG's five filters, by the bytes to the left, above, and above to the left. */
function unfilter(filtered: Buffer, above: Buffer, pixelBytes: number): Buffer<ArrayBuffer> {
  const kind = filtered[0];
  const row = Buffer.from(filtered.subarray(1));
  for (let n = 0; n < row.length; n++) {
    const left = n >= pixelBytes ? (row[n - pixelBytes] ?? 0) : 0;
    const up = above[n] ?? 0;
    const corner = n >= pixelBytes ? (above[n - pixelBytes] ?? 0) : 0;
    const guess = { 1: left, 2: up, 3: (left + up) >> 1, 4: paeth(left, up, corner) }[kind ?? 0];
    row[n] = (row[n] ?? 0) + (guess ?? 0);
  }
  return row;
}

function paeth(left: number, up: number, corner: number): number {
  const estimate = left + up - corner;
  const [a, b, c] = [left, up, corner].map((one) => Math.abs(estimate - one)) as [
    number,
    number,
    number,
  ];
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}

function chunk(name: string, body: Buffer): Buffer {
  const made = Buffer.alloc(body.length + chunkBytes);
  made.writeUInt32BE(body.length, 0);
  made.write(name, 4, 'latin1');
  body.copy(made, 8);
  made.writeUInt32BE(crc32(made.subarray(4, body.length + 8)), body.length + 8);
  return made;
}
