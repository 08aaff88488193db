import { inflateRawSync } from 'node:zlib';

/** @see https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT */
const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;

/** All bytes of a stream. */
export async function readStream(body: ReadableStream<Uint8Array>): Promise<Buffer> {
  return Buffer.from(await new Response(body).arrayBuffer());
}

/** The files of an archive by their names, read from its directory as any program does. */
export function readZip(zip: Buffer): Record<string, Buffer> {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || zip.readUInt32LE(end) !== endSignature)
    throw new Error('This archive has no end.');
  const count = zip.readUInt16LE(end + 10);
  let at = zip.readUInt32LE(end + 16);
  const files: Record<string, Buffer> = {};
  for (let n = 0; n < count; n++) {
    if (zip.readUInt32LE(at) !== entrySignature) throw new Error('This is no entry.');
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((o) =>
      zip.readUInt16LE(at + o),
    ) as [number, number, number];
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
    if (files[name]) throw new Error(`Two files are called ${name}.`);
    files[name] = readEntry(zip, at);
    at += 46 + nameLength + extraLength + commentLength;
  }
  return files;
}

function readEntry(zip: Buffer, at: number): Buffer {
  const method = zip.readUInt16LE(at + 10);
  const size = zip.readUInt32LE(at + 20);
  const local = zip.readUInt32LE(at + 42);
  const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
  const packed = zip.subarray(start, start + size);
  return method === 0 ? Buffer.from(packed) : inflateRawSync(packed);
}
