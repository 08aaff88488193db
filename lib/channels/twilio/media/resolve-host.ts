import { lookup as dnsLookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';
import { AcervoError } from '@/lib/errors';

export interface HostAddress {
  address: string;
  family: number;
}

export type Lookup = (hostname: string) => Promise<HostAddress[]>;

export const systemLookup: Lookup = (hostname) => dnsLookup(hostname, { all: true });

/** The part of IPv6 that is assigned to the public; the library calls everything unlisted unicast. */
const publicIPv6 = ipaddr.IPv6.parseCIDR('2000::/3');

/** Neither private, loopback, link-local, carrier NAT, reserved, nor IPv4 in an IPv6's clothes. */
export function isPublicAddress(address: string): boolean {
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== 'unicast') return false;
  return parsed.kind() === 'ipv4' || (parsed as ipaddr.IPv6).match(publicIPv6);
}

function isLoopbackAddress(address: string): boolean {
  return ipaddr.parse(address).range() === 'loopback';
}

/**
 * The addresses to connect to, each checked. The connection must be made to these and to no name,
 * since a second resolution could answer with something else (DNS rebinding).
 * @param hostname as `URL` gives it: IPv4 in every form is already dotted, IPv6 is in brackets
 * @param network `loopback` where the configured API is this machine's own, which a stranger's
 *   name must never reach
 * @throws AcervoError `media_missing` when one of the addresses does not fit
 */
export async function resolveHost(
  hostname: string,
  network: 'public' | 'loopback',
  lookup: Lookup,
): Promise<HostAddress[]> {
  const bare = hostname.replace(/^\[|\]$/g, '');
  const family = isIP(bare);
  const addresses = family === 0 ? await lookup(bare) : [{ address: bare, family }];
  const fits = network === 'public' ? isPublicAddress : isLoopbackAddress;
  if (addresses.length === 0 || !addresses.every(({ address }) => fits(address))) {
    throw new AcervoError(
      'media_missing',
      `The media's host was refused: not every address of it is ${network}`,
    );
  }
  return addresses;
}
