import { isSameOrigin } from '@/lib/auth';
import { AcervoError } from '@/lib/errors';
import { readBytes } from './read-bytes';

/** The ids of 500 photos and the longest description, whatever its letters, fit in a quarter of it. */
const jsonBytesMax = 64 * 1024;

/**
 * What somebody sent as JSON; who it was is asked before, or they show a secret with it.
 * @throws AcervoError `too_large`, `bad_request`
 */
export async function readJson(request: Request): Promise<unknown> {
  const bytes = await readBytes(request, jsonBytesMax);
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch (cause) {
    throw new AcervoError('bad_request', 'This is not JSON.', { cause });
  }
}

/**
 * As `readJson`, where nobody is signed in yet: from a script of our own pages alone.
 * @throws AcervoError `forbidden`, `too_large`, `bad_request`
 */
export async function readOwnJson(request: Request): Promise<unknown> {
  if (!isSameOrigin(request.headers)) {
    throw new AcervoError('forbidden', 'This was not sent by a page of this site.');
  }
  return readJson(request);
}
