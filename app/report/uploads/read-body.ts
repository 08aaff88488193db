import { z } from 'zod';
import { AcervoError } from '@/lib/errors';

/** Words, ids and sizes; the longest is a description beside 500 ids. */
const jsonBytesMax = 64 * 1024;

/**
 * What a page sent as JSON, in the shape that is asked for.
 * @throws AcervoError `too_large`, `bad_request`; ZodError
 */
export async function readJson<T>(request: Request, schema: z.ZodType<T>): Promise<T> {
  const bytes = await readBytes(request, jsonBytesMax);
  let given: unknown;
  try {
    given = JSON.parse(bytes.toString('utf8'));
  } catch (cause) {
    throw new AcervoError('bad_request', 'This is not JSON.', { cause });
  }
  return schema.parse(given);
}

/**
 * A body of at most so many bytes; whatever its length says, no more than that is ever held.
 * @throws AcervoError `too_large`, `bad_request` when it breaks off
 */
export async function readBytes(request: Request, bytesMax: number): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  try {
    // Node's streams can be walked through; the browser's types do not say so.
    const body = request.body as AsyncIterable<Uint8Array> | null;
    for await (const piece of body ?? []) {
      length += piece.length;
      if (length > bytesMax) {
        throw new AcervoError('too_large', `This takes at most ${bytesMax} bytes.`);
      }
      pieces.push(piece);
    }
  } catch (cause) {
    if (cause instanceof AcervoError) throw cause;
    throw new AcervoError('bad_request', 'The connection broke off.', { cause });
  }
  return Buffer.concat(pieces, length);
}

/** Whose photos: an operator says it, a person need not. */
export const personField = z.uuid().nullable().default(null);
/** As long as WhatsApp's longest text; the verb looks at it once more. */
export const wordsField = z.string().max(4096);
