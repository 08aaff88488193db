import twilio from 'twilio';
import type RequestClient from 'twilio/lib/base/RequestClient';
import type { Config } from '@/lib/config';
import { atConfiguredOrigin } from './at-configured-origin';

export type Account = Config['whatsapp'];

/** Twilio answers well under a second; after this the reply's job tries again later. */
const requestTimeoutMs = 10_000;

/**
 * The SDK has no setting for its origin and spreads its products over hosts (`api.`, `messaging.`,
 * `content.`). Where another API is configured, every call goes there instead, on its path.
 */
class ConfiguredOriginClient extends twilio.RequestClient {
  constructor(
    private readonly apiBaseUrl: string,
    timeoutMs: number,
  ) {
    super();
    // The SDK's own time-out starts again with every byte; this one is for the whole call.
    this.axios.interceptors.request.use((call) =>
      Object.assign(call, { signal: AbortSignal.timeout(timeoutMs) }),
    );
  }

  override request<T>(call: RequestClient.RequestOptions<T>) {
    return super.request({ ...call, uri: atConfiguredOrigin(call.uri, this.apiBaseUrl) });
  }
}

export function createTwilioClient(account: Account, timeoutMs = requestTimeoutMs): twilio.Twilio {
  const httpClient = new ConfiguredOriginClient(account.apiBaseUrl, timeoutMs);
  return twilio(account.accountSid, account.authToken, { httpClient });
}
