import { type ErrorCode, isAcervoError } from '@/lib/errors';
import { receiveMessage } from '@/lib/inbox';
import { log } from '@/lib/log';
import { emptyAnswer } from '@/lib/whatsapp';

const refusals: Partial<Record<ErrorCode, number>> = {
  forbidden: 403,
  too_large: 413,
  bad_request: 400,
};

/** A message from Twilio: 200 means that it is kept; anything else makes Twilio try elsewhere. */
export async function POST(request: Request): Promise<Response> {
  try {
    await receiveMessage(request);
    return emptyAnswer();
  } catch (error) {
    const refusal = isAcervoError(error) ? refusals[error.code] : undefined;
    if (refusal) {
      log.warn({ err: error }, 'webhook refused');
      return new Response(null, { status: refusal });
    }
    log.error({ err: error }, 'message not kept');
    return new Response(null, { status: 503 });
  }
}
