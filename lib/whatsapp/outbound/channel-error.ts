import { AcervoError } from '@/lib/errors';

/** What Twilio or the network said, by code: the original error quotes words, numbers and keys. */
class ChannelFailure extends Error {
  override readonly name = 'ChannelFailure';

  constructor(readonly code: string | number) {
    super(`Code ${code}`);
  }
}

/**
 * @returns `channel_refused` when the same request would be refused again (4xx), with Twilio's code
 *   as `cause.code`; `channel_unavailable` when later may be better (429, 5xx, no answer)
 */
export function channelError(error: unknown): AcervoError {
  const { status, code } = error as { status?: number; code?: string | number };
  const cause = new ChannelFailure(code || status || 'unknown');
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
