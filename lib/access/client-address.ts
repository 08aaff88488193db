import ipaddr from 'ipaddr.js';
import { getConfig } from '@/lib/config';

/** A household has at least this much of IPv6 to itself, and changes within it at will. */
const householdBits = 64;

/**
 * Who asks, for counting: an address, or the network of one. The proxy next to us adds whom it
 * speaks for at the end of `X-Forwarded-For`; what stands further left anybody may have written.
 */
export function clientAddress(headers: Headers): string {
  const hops = (headers.get('x-forwarded-for') ?? '').split(',').map((hop) => hop.trim());
  const hop = hops.at(-getConfig().proxies) ?? '';
  if (!ipaddr.isValid(hop)) return 'unknown';
  const address = ipaddr.process(hop);
  if (address.kind() === 'ipv4') return address.toString();
  return ipaddr.IPv6.networkAddressFromCIDR(`${address}/${householdBits}`).toString();
}
