import { getConfig } from '@/lib/config';

/**
 * Whether a form or script of our own pages sent this. Browsers say so in `Sec-Fetch-Site` on
 * https and on loopback; elsewhere `Origin` must be the configured address.
 */
export function isSameOrigin(headers: Headers): boolean {
  const site = headers.get('sec-fetch-site');
  if (site !== null) return site === 'same-origin';
  return headers.get('origin') === new URL(getConfig().publicBaseUrl).origin;
}
