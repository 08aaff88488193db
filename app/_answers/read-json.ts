import { AcervoError } from '@/lib/errors';

/** The ids of 500 photos and the longest description, whatever its letters, fit in a quarter of it. */
const jsonBytesMax = 64 * 1024;

/**
 * What one of our own pages or an operator's script sent; who it was is asked before.
 * @throws AcervoError `too_large`, `bad_request`
 */
export async function readJson(request: Request): Promise<unknown> {
  const length = Number(request.headers.get('content-length') ?? Number.NaN);
  if (!(length <= jsonBytesMax)) {
    throw new AcervoError('too_large', `A request has at most ${jsonBytesMax} bytes and says so.`);
  }
  try {
    return await request.json();
  } catch (cause) {
    throw new AcervoError('bad_request', 'This is not JSON.', { cause });
  }
}
