import type { ReadableStream } from 'node:stream/web';
import { getConfig } from '@/lib/config';
import { AcervoError, isAcervoError } from '@/lib/errors';
import { checkAnnouncedLength, readCapped } from '../media/read-capped';
import { verifySignature } from './verify-signature';

/**
 * WhatsApp's longest text, 4,096 characters, is 48 KB when each is an emoji in percent encoding;
 * ten media and the other fields take a few more. The rest is room for fields that Twilio adds.
 */
export const inboundBytesMax = 64 * 1024;

/** Twilio gives up after 15 s in all; a form that has not arrived by then has no reader left. */
const bodyTimeoutMs = 10_000;

export interface SignedForm {
  fields: Record<string, string>;
  /** Of the address that was called; the signature covers it too. */
  query: URLSearchParams;
}

/**
 * A form that Twilio posts, once it is certain that Twilio sent it.
 * @throws AcervoError `too_large` (64 KB), `bad_request` (not a form), `forbidden` (the signature is
 *   missing or wrong)
 */
export async function readSignedForm(request: Request): Promise<SignedForm> {
  const { publicBaseUrl, whatsapp } = getConfig();
  checkAnnouncedLength(request.headers.get('content-length'), inboundBytesMax);
  if (!isForm(request.headers.get('content-type'))) {
    throw new AcervoError('bad_request', 'The body is not application/x-www-form-urlencoded');
  }
  const signature = request.headers.get('x-twilio-signature');
  if (!signature) throw new AcervoError('forbidden', 'The signature is missing');

  const form = new URLSearchParams(await readBody(request, bodyTimeoutMs));
  // Behind a proxy the request's own origin is the inner one; Twilio signed the public one.
  const { pathname, search, searchParams } = new URL(request.url);
  verifySignature(whatsapp.authToken, signature, `${publicBaseUrl}${pathname}${search}`, form);
  return { fields: firstValues(form), query: searchParams };
}

export async function readBody(request: Request, timeoutMs: number): Promise<string> {
  if (!request.body) return '';
  let timer: NodeJS.Timeout | undefined;
  // A timer of our own, that goes with the request: an abort signal's would hold on to each of
  // them for the whole of its time.
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('The body is late')), timeoutMs);
  });
  try {
    const body = request.body as ReadableStream<Uint8Array>;
    return (await Promise.race([readCapped(body, inboundBytesMax), late])).toString('utf8');
  } catch (error) {
    if (isAcervoError(error)) throw error;
    throw new AcervoError('bad_request', 'The body did not arrive whole', { cause: error });
  } finally {
    clearTimeout(timer);
  }
}

function isForm(contentType: string | null): boolean {
  const essence = contentType?.split(';', 1)[0]?.trim().toLowerCase();
  return essence === 'application/x-www-form-urlencoded';
}

/**
 * Of a repeated field the first value: the last entry wins, so the last must be the first. Without
 * null characters, which the signature covers and no PostgreSQL text can hold.
 */
function firstValues(form: URLSearchParams): Record<string, string> {
  const clean = (text: string) => text.replaceAll('\0', '');
  return Object.fromEntries(
    [...form].reverse().map(([name, value]) => [clean(name), clean(value)]),
  );
}
