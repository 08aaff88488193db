import { isSameOrigin } from '@/lib/auth';
import { AcervoError } from '@/lib/errors';

/** Four of the largest photos: it is held in memory as one, so more at once goes by the worker. */
const sharedBytesMax = 64 * 1024 * 1024;

/**
 * The files of a share. A system starts it by itself, which browsers call `none`; a page of another
 * site may not.
 * @throws AcervoError `forbidden`, `too_large`, `bad_request`
 */
export async function readShared(request: Request): Promise<File[]> {
  const isFromSystem = request.headers.get('sec-fetch-site') === 'none';
  if (!isFromSystem && !isSameOrigin(request.headers)) {
    throw new AcervoError('forbidden', 'This was not shared by this device.');
  }
  const length = Number(request.headers.get('content-length') ?? Number.NaN);
  if (!(length <= sharedBytesMax)) {
    throw new AcervoError('too_large', 'One shares at most 64 MB at once, and says how much.');
  }
  try {
    const form = await request.formData();
    return form.getAll('photos').filter((part) => part instanceof File);
  } catch (cause) {
    throw new AcervoError('bad_request', 'This is not what a system shares.', { cause });
  }
}
