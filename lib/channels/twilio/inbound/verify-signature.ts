// Not the whole of the SDK, which every start would wait for.
import { validateRequest } from 'twilio/lib/webhooks/webhooks.js';
import { AcervoError } from '@/lib/errors';

/**
 * Twilio signs the webhook's URL as it is configured there, followed by every field that it sends,
 * known or not, sorted by name (twilio.com/docs/usage/security). The comparison is constant-time.
 * @param pairs the form exactly as decoded: nothing trimmed, empty and repeated fields kept
 * @throws AcervoError `forbidden`
 */
export function verifySignature(
  authToken: string,
  signature: string,
  url: string,
  pairs: Iterable<[string, string]>,
): void {
  // No prototype, so that a field called `__proto__` is signed like any other.
  const values: Record<string, string[]> = Object.create(null);
  for (const [name, value] of pairs) {
    const earlier = values[name];
    if (earlier) earlier.push(value);
    else values[name] = [value];
  }
  if (!validateRequest(authToken, signature, url, values)) {
    throw new AcervoError('forbidden', 'The signature does not belong to this request');
  }
}
