import { isSameOrigin } from '@/lib/auth';
import { AcervoError } from '@/lib/errors';

/** Our forms hold one key or code. They are read before anybody is known, so they stay small. */
const formBytesMax = 4096;

/**
 * What one of our own pages sent.
 * @param bytesMax for a form of somebody who is known, which may name many photos
 * @throws AcervoError `forbidden`, `too_large`, `bad_request`
 */
export async function readForm(request: Request, bytesMax = formBytesMax): Promise<FormData> {
  if (!isSameOrigin(request.headers)) {
    throw new AcervoError('forbidden', 'This form was not sent by a page of this site.');
  }
  return readAnyForm(request, bytesMax);
}

/**
 * A form that harms nobody whoever sends it: a guest's password, say, from a page that tells nobody
 * where it is, and whose browser therefore does not say where the form comes from.
 * @throws AcervoError `too_large`, `bad_request`
 */
export async function readAnyForm(request: Request, bytesMax = formBytesMax): Promise<FormData> {
  const length = Number(request.headers.get('content-length') ?? Number.NaN);
  if (!(length <= bytesMax)) {
    throw new AcervoError('too_large', `A form has at most ${bytesMax} bytes and says so.`);
  }
  try {
    return await request.formData();
  } catch (cause) {
    throw new AcervoError('bad_request', 'This is not a form.', { cause });
  }
}
