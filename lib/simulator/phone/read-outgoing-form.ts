import { AcervoError } from '../../errors';
import type { OutgoingFile } from '../inbound/send-as-person';

/** Room for an album of phone photos and for files that the application must refuse. */
const formBytesMax = 128 * 1024 * 1024;
/** What a browser says of a file that it does not know. */
const unknownType = 'application/octet-stream';

/**
 * The form of the phone's composer: `text`, and `files` as often as there are any.
 * @throws AcervoError `bad_request`, `too_large`
 */
export async function readOutgoingForm(
  request: Request,
): Promise<{ text: string; files: OutgoingFile[] }> {
  const length = Number(request.headers.get('Content-Length') ?? Number.NaN);
  if (!Number.isFinite(length)) {
    throw new AcervoError('bad_request', 'The form must say how long it is.');
  }
  if (length > formBytesMax) {
    throw new AcervoError('too_large', `A form has at most ${formBytesMax} bytes.`);
  }
  const form = await readForm(request);
  const text = form.get('text');
  const files = form.getAll('files').filter((entry) => entry instanceof File);
  return { text: typeof text === 'string' ? text : '', files: await Promise.all(files.map(read)) };
}

async function readForm(request: Request): Promise<FormData> {
  try {
    return await request.formData();
  } catch (cause) {
    throw new AcervoError('bad_request', 'That is not a form with files.', { cause });
  }
}

async function read(file: File): Promise<OutgoingFile> {
  return {
    bytes: Buffer.from(await file.arrayBuffer()),
    name: file.name,
    contentType: file.type || unknownType,
  };
}
