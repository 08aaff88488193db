import { createHmac, timingSafeEqual } from 'node:crypto';
import type { TwinSettings } from '../twin';

/** How long an address of Twilio's CDN is good for. */
const cdnLinkSeconds = 4 * 60 * 60;

/** An address that needs no credentials and expires, as those on twiliocdn.com. */
export function cdnLink(settings: TwinSettings, mediaSid: string): string {
  const expires = String(Math.floor(Date.now() / 1000) + cdnLinkSeconds);
  const token = tokenFor(settings, mediaSid, expires);
  return `${settings.apiBaseUrl}/cdn/${mediaSid}?expires=${expires}&token=${token}`;
}

export function isCdnLinkValid(settings: TwinSettings, mediaSid: string, query: URLSearchParams) {
  const expires = query.get('expires') ?? '';
  const expected = Buffer.from(tokenFor(settings, mediaSid, expires));
  const given = Buffer.from(query.get('token') ?? '');
  if (given.byteLength !== expected.byteLength || !timingSafeEqual(given, expected)) return false;
  return Number(expires) * 1000 > Date.now();
}

function tokenFor(settings: TwinSettings, mediaSid: string, expires: string): string {
  return createHmac('sha256', settings.authToken)
    .update(`cdn ${mediaSid} ${expires}`)
    .digest('base64url');
}
