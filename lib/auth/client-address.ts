import ipaddr from 'ipaddr.js';
import { getConfig } from '@/lib/config';

/** A household has at least this much of IPv6 to itself, and changes within it at will. */
const householdBits = 64;

/**
 * Who asks, for counting: an address, or the network of one. The last hop is the socket's, which
 * nobody can make up (`noteSocketAddresses`); before it stands what each proxy of ours has added,
 * and further left what anybody may have written.
 */
export function clientAddress(headers: Headers): string {
  const hop = chooseHop((headers.get('x-forwarded-for') ?? '').split(',').map((one) => one.trim()));
  if (!ipaddr.isValid(hop)) return 'unknown';
  const address = ipaddr.process(hop);
  if (address.kind() === 'ipv4') return address.toString();
  const { parts } = address as ipaddr.IPv6;
  const bare = new ipaddr.IPv6(parts); // without the zone of a link-local one
  return ipaddr.IPv6.networkAddressFromCIDR(`${bare}/${householdBits}`).toString();
}

function chooseHop(hops: string[]): string {
  const { hosting, proxies } = getConfig();
  // A function has no socket of its own: the platform adds whom it speaks for, as one proxy.
  if (hosting === 'functions') return hops.at(-Math.max(1, proxies)) ?? '';
  // Came past the proxies, straight to us.
  if (hops.length === 1) return hops[0] ?? '';
  return hops.at(-1 - proxies) ?? '';
}
