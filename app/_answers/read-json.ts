import { isSameOrigin } from '@/lib/access';
import { AcervoError } from '@/lib/errors';

/** A passkey's answer has a few thousand bytes; with an attestation some more. */
const jsonBytesMax = 16_384;

/**
 * What a script of our own pages sent.
 * @throws AcervoError `forbidden`, `too_large`, `bad_request`
 */
export async function readJson(request: Request): Promise<unknown> {
  if (!isSameOrigin(request.headers)) {
    throw new AcervoError('forbidden', 'This was not sent by a page of this site.');
  }
  return readSmallJson(request);
}

/** As `readJson`, from wherever: for who shows a secret with it. */
export async function readSmallJson(request: Request): Promise<unknown> {
  const length = Number(request.headers.get('content-length') ?? Number.NaN);
  if (!(length <= jsonBytesMax)) {
    throw new AcervoError('too_large', `JSON here has at most ${jsonBytesMax} bytes and says so.`);
  }
  try {
    return await request.json();
  } catch (cause) {
    throw new AcervoError('bad_request', 'This is not JSON.', { cause });
  }
}
