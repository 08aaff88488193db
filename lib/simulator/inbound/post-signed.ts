import { getExpectedTwilioSignature } from 'twilio/lib/webhooks/webhooks.js';
import type { TwinSettings } from '../twin';

/** Twilio waits this long for an answer to a webhook. */
const webhookTimeoutMs = 15_000;

/**
 * Posts a form as Twilio does, signed over the exact address.
 * @throws when there was no answer in time, or one that is not a success
 */
export async function postSigned(
  settings: Pick<TwinSettings, 'authToken'>,
  url: string,
  form: Record<string, string>,
): Promise<void> {
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/x-www-form-urlencoded; charset=UTF-8',
      'User-Agent': 'TwilioProxy/1.1',
      'X-Twilio-Signature': getExpectedTwilioSignature(settings.authToken, url, form),
    },
    body: new URLSearchParams(form).toString(),
    redirect: 'manual',
    signal: AbortSignal.timeout(webhookTimeoutMs),
  });
  await response.arrayBuffer();
  if (!response.ok) throw new Error(`The webhook answered ${response.status}.`);
}
