import { gunzipSync } from 'node:zlib';

const blockBytes = 512;
/** Of a header block, as POSIX has it: where a field begins and how long it is. */
const nameField = [0, 100] as const;
const sizeField = [124, 12] as const;
const typeField = [156, 1] as const;
const prefixField = [345, 155] as const;

/**
 * The plain files of a packed npm package, by their path in it. Everything else that an archive can
 * hold (links, devices, paths that lead out) is left out: a package needs none of it.
 */
export function readTarball(packed: Buffer): Map<string, Buffer> {
  const archive = gunzipSync(packed);
  const files = new Map<string, Buffer>();
  let position = 0;
  while (position + blockBytes <= archive.length) {
    const header = archive.subarray(position, position + blockBytes);
    if (header[0] === 0) break; // the end is blocks of zeros
    const size = Number.parseInt(text(header, sizeField), 8);
    if (!Number.isSafeInteger(size)) throw new Error('The archive is damaged.');
    const start = position + blockBytes;
    const type = text(header, typeField);
    if (type === '0' || type === '') {
      const prefix = text(header, prefixField);
      const name = text(header, nameField);
      files.set(prefix ? `${prefix}/${name}` : name, archive.subarray(start, start + size));
    }
    position = start + Math.ceil(size / blockBytes) * blockBytes;
  }
  return files;
}

function text(header: Buffer, [start, length]: readonly [number, number]): string {
  const field = header.subarray(start, start + length).toString('utf8');
  return field.split('\0', 1)[0]?.trim() ?? '';
}
