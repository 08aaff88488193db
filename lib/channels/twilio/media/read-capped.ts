import { AcervoError } from '@/lib/errors';

/**
 * All bytes of a stream, or none: what is sent counts, not what its header announced.
 * @throws AcervoError `too_large` as soon as the limit is passed; the stream is left there
 */
export async function readCapped(
  chunks: AsyncIterable<Uint8Array>,
  bytesMax: number,
): Promise<Buffer> {
  const kept: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of chunks) {
    bytes += chunk.length;
    if (bytes > bytesMax) throw tooLarge(bytesMax);
    kept.push(chunk);
  }
  return Buffer.concat(kept, bytes);
}

/** Refuses early what announces itself as too large. A header that lies is caught by the count. */
export function checkAnnouncedLength(contentLength: string | null, bytesMax: number): void {
  if (contentLength !== null && Number(contentLength) > bytesMax) throw tooLarge(bytesMax);
}

function tooLarge(bytesMax: number): AcervoError {
  return new AcervoError('too_large', `More than ${bytesMax} bytes were sent`);
}
