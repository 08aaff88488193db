import { AcervoError, isAcervoError } from '@/lib/errors';

/**
 * A body of at most so many bytes; whatever its length says, no more than that is ever held.
 * @throws AcervoError `too_large`, `bad_request` when it breaks off
 */
export async function readBytes(request: Request, bytesMax: number): Promise<Buffer> {
  const tooLarge = () => new AcervoError('too_large', `This takes at most ${bytesMax} bytes.`);
  if (Number(request.headers.get('content-length')) > bytesMax) throw tooLarge();
  const pieces: Uint8Array[] = [];
  let length = 0;
  try {
    // Node's streams can be walked through; the browser's types do not say so.
    const body = request.body as AsyncIterable<Uint8Array> | null;
    for await (const piece of body ?? []) {
      length += piece.length;
      if (length > bytesMax) throw tooLarge();
      pieces.push(piece);
    }
  } catch (cause) {
    if (isAcervoError(cause)) throw cause;
    throw new AcervoError('bad_request', 'The connection broke off.', { cause });
  }
  return Buffer.concat(pieces, length);
}
