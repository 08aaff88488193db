import { type ErrorCode, isAcervoError } from '@/lib/errors';
import { log } from '@/lib/log';

const refusals: Partial<Record<ErrorCode, number>> = {
  forbidden: 403,
  too_large: 413,
  bad_request: 400,
};

/** For a request of Twilio's that was not taken: 503 makes it try elsewhere, the others do not. */
export function refuseWebhook(error: unknown): Response {
  const refusal = isAcervoError(error) ? refusals[error.code] : undefined;
  if (refusal) {
    log.warn({ err: error }, 'webhook refused');
    return new Response(null, { status: refusal });
  }
  log.error({ err: error }, 'webhook not taken');
  return new Response(null, { status: 503 });
}
