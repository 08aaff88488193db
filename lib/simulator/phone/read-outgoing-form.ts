import { z } from 'zod';
import { AcervoError } from '../../errors';
import type { OutgoingFile, SendAsPersonInput } from '../inbound/send-as-person';

/** Room for an album of phone photos and for files that the application must refuse. */
const formBytesMax = 128 * 1024 * 1024;
/** What a browser says of a file that it does not know. */
const unknownType = 'application/octet-stream';

/** What a phone's own map lets nobody leave. */
const pinSchema = z.object({
  latitude: z.coerce.number().min(-90).max(90),
  longitude: z.coerce.number().min(-180).max(180),
  label: z.string().max(200),
  address: z.string().max(400),
});

/**
 * The form of the phone's composer: `text`, and `files` as often as there are any; `repliedToSid`;
 * a pin as `latitude`, `longitude`, `label` and `address`; a tap as `tappedSid` and `buttonId`.
 * @throws AcervoError `bad_request`, `too_large`
 */
export async function readOutgoingForm(
  request: Request,
): Promise<Omit<SendAsPersonInput, 'personId'>> {
  const length = Number(request.headers.get('Content-Length') ?? Number.NaN);
  if (!Number.isFinite(length)) {
    throw new AcervoError('bad_request', 'The form must say how long it is.');
  }
  if (length > formBytesMax) {
    throw new AcervoError('too_large', `A form has at most ${formBytesMax} bytes.`);
  }
  const form = await readForm(request);
  const files = form.getAll('files').filter((entry) => entry instanceof File);
  const tappedSid = textOf(form, 'tappedSid');
  return {
    text: textOf(form, 'text'),
    files: await Promise.all(files.map(read)),
    repliedToSid: textOf(form, 'repliedToSid') || null,
    location: form.has('latitude') ? readPin(form) : null,
    tap: tappedSid === '' ? null : { sid: tappedSid, buttonId: textOf(form, 'buttonId') },
  };
}

function readPin(form: FormData): z.infer<typeof pinSchema> {
  const names = ['latitude', 'longitude', 'label', 'address'];
  const given = Object.fromEntries(names.map((name) => [name, textOf(form, name).trim()]));
  const isBlank = given.latitude === '' || given.longitude === '';
  const parsed = pinSchema.safeParse(given);
  if (isBlank || !parsed.success)
    throw new AcervoError('bad_request', 'That is no place on Earth.');
  return parsed.data;
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
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
