import { AcervoError, isAcervoError } from '@/lib/errors';
import { classifyFailure, type FailureClass } from './failure-class';

/** What Twilio or the network said, by code: the original error quotes words, numbers and keys. */
class ChannelFailure extends Error {
  override readonly name = 'ChannelFailure';

  constructor(
    readonly code: string | number,
    /** False when nobody knows whether the request was carried out. */
    readonly isAnswered: boolean,
  ) {
    super(`Code ${code}`);
  }
}

/**
 * @returns `channel_refused` when the same request would be refused again (4xx), with Twilio's code
 *   as `cause.code`; `channel_unavailable` when later may be better (429, 5xx, no answer)
 */
export function channelError(error: unknown): AcervoError {
  const { status, code } = error as { status?: number; code?: string | number };
  // Other server errors may come from a gateway behind which the request went through.
  const isAnswered = status !== undefined && (status < 500 || status === 503);
  const cause = new ChannelFailure(code || status || 'unknown', isAnswered);
  if (status === undefined) {
    return new AcervoError('channel_unavailable', `Twilio gave no answer (${cause.code})`, {
      cause,
    });
  }
  const isRefusal = status >= 400 && status < 500 && status !== 429;
  return new AcervoError(
    isRefusal ? 'channel_refused' : 'channel_unavailable',
    `Twilio answered ${status} (code ${cause.code})`,
    { cause },
  );
}

export interface SendFailure {
  class: FailureClass;
  code: string;
  /** The message may be on its way all the same. */
  isUnknown: boolean;
}

/** What a failed `sendMessage` calls for; null when it was not the channel that failed. */
export function sendFailure(error: unknown): SendFailure | null {
  if (!(isAcervoError(error) && error.cause instanceof ChannelFailure)) return null;
  const code = String(error.cause.code);
  const isUnknown = !error.cause.isAnswered;
  const isLater = error.code === 'channel_unavailable';
  return { class: isLater ? 'later' : classifyFailure(code), code, isUnknown };
}
