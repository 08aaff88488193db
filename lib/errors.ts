/**
 * The closed set of ways in which a verb can refuse. Each edge maps a code once:
 * a route to a status, a turn to a sentence in the person's language.
 */
export type ErrorCode =
  | 'bad_request'
  | 'unauthorised'
  | 'forbidden'
  | 'not_found'
  | 'conflict'
  | 'too_large'
  | 'unsupported_media'
  | 'bad_media'
  | 'media_missing'
  | 'media_unavailable'
  | 'storage_unavailable'
  | 'model_unavailable'
  | 'text_unreadable'
  | 'role_off'
  | 'over_budget'
  | 'too_often'
  | 'channel_refused'
  | 'channel_unavailable'
  | 'database_in_use'
  | 'misconfigured';

export class AcervoError extends Error {
  override readonly name = 'AcervoError';

  /**
   * @param code what happened, for the program
   * @param message what happened, for the operator: a sentence without a person's words in it
   */
  constructor(
    readonly code: ErrorCode,
    message: string,
    options?: { cause?: unknown },
  ) {
    super(message, options);
  }
}

/**
 * By the name and not by the class: each of Next's bundles has a class of its own, and what one of
 * them keeps on `globalThis` throws its errors in all of them.
 */
export function isAcervoError(error: unknown, code?: ErrorCode): error is AcervoError {
  const isOurs = error instanceof Error && error.name === 'AcervoError' && 'code' in error;
  return isOurs && (code === undefined || error.code === code);
}
