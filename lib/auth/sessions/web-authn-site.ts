import { isIP } from 'node:net';
import { getConfig, isLoopbackUrl } from '@/lib/config';

/**
 * For whom passkeys are made. A passkey belongs to a name, never to a number: on loopback it is for
 * `localhost`, and for another bare number there are none.
 */
export function webAuthnSite(): { rpID: string; origin: string[] } {
  const { publicBaseUrl } = getConfig();
  const url = new URL(publicBaseUrl);
  if (!isLoopbackUrl(publicBaseUrl)) return { rpID: url.hostname, origin: [url.origin] };
  const named = new URL(publicBaseUrl);
  named.hostname = 'localhost';
  return { rpID: 'localhost', origin: [named.origin] };
}

/** Where passkeys work: the address under which the site must be open for them; null for nowhere. */
export function passkeyOrigin(): string | null {
  const { rpID, origin } = webAuthnSite();
  return isIP(rpID.replace(/^\[|\]$/g, '')) === 0 ? (origin[0] ?? null) : null;
}
