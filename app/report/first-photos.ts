import { userAgent } from 'next/server';

/**
 * How many photos the page itself comes with: what its screen shows and a little below, so that it
 * comes alive soon after it is painted. The others are fetched as one scrolls.
 */
export function firstPhotos(headers: Headers): number {
  return userAgent({ headers }).device.type === 'mobile' ? 12 : 24;
}
