import { isAcervoError } from '@/lib/errors';
import { receiveMessage } from '@/lib/inbox';
import { log } from '@/lib/log';
import { emptyAnswer } from '@/lib/whatsapp';

/** A message from Twilio: 200 means that it is kept; anything else makes Twilio try elsewhere. */
export async function POST(request: Request): Promise<Response> {
  try {
    await receiveMessage(request);
    return emptyAnswer();
  } catch (error) {
    log.warn({ err: error }, 'webhook refused');
    if (isAcervoError(error, 'forbidden')) return new Response(null, { status: 403 });
    if (isAcervoError(error, 'too_large')) return new Response(null, { status: 413 });
    if (isAcervoError(error, 'bad_request')) return new Response(null, { status: 400 });
    return new Response(null, { status: 503 });
  }
}
