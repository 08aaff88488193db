import { AcervoError, isAcervoError } from '@/lib/errors';

/** By the names and codes of undici's and the platform's errors, whose messages quote addresses. */
const reasons: Record<string, string> = {
  TimeoutError: 'it took too long in all',
  AbortError: 'it was given up',
  UND_ERR_CONNECT_TIMEOUT: 'no connection in time',
  UND_ERR_HEADERS_TIMEOUT: 'no answer in time',
  UND_ERR_BODY_TIMEOUT: 'the bytes stopped coming',
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: 'the bytes broke off',
  UND_ERR_SOCKET: 'the connection broke off',
  ENOTFOUND: 'its host has no address',
};

/** Our own refusals as they are; everything else that can happen on the way as one code. */
export function describeFailure(error: unknown): AcervoError {
  if (isAcervoError(error)) return error;
  const { name, code } = error as { name?: string; code?: string };
  const reason = reasons[code ?? ''] ?? reasons[name ?? ''] ?? `the connection failed (${code})`;
  return new AcervoError('media_unavailable', `The media could not be fetched: ${reason}`, {
    cause: error,
  });
}
