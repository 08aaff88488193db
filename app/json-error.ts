import { ZodError } from 'zod';
import { type ErrorCode, isAcervoError } from '@/lib/errors';
import { log } from '@/lib/log';

const statuses: Record<ErrorCode, number> = {
  bad_request: 400,
  unauthorised: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  too_large: 413,
  unsupported_media: 415,
  bad_media: 422,
  misconfigured: 500,
  media_missing: 502,
  media_unavailable: 502,
  channel_refused: 502,
  channel_unavailable: 502,
  storage_unavailable: 503,
  role_off: 501,
  over_budget: 429,
  too_often: 429,
  text_unreadable: 422,
  model_unavailable: 503,
  database_in_use: 503,
};

/** The one answer of our routes to what went wrong: `{ error: { code, message } }`. */
export function jsonError(error: unknown): Response {
  if (isAcervoError(error)) return body(statuses[error.code], error.code, error.message);
  if (error instanceof ZodError) {
    const fields = [...new Set(error.issues.map((issue) => issue.path.join('.')))];
    return body(400, 'bad_request', `Not understood: ${fields.join(', ')}.`);
  }
  log.error({ err: error }, 'a request failed');
  return body(500, 'internal', 'Something failed here. The log says what.');
}

function body(status: number, code: string, message: string): Response {
  const headers = new Headers({ 'cache-control': 'no-store' });
  if (status === 401) headers.set('www-authenticate', 'Bearer');
  return Response.json({ error: { code, message } }, { status, headers });
}
