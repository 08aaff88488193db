import { expect, test } from 'vitest';
import { isPublicAddress, resolveHost } from './resolve-host';

test.each([
  ['loopback', '127.0.0.1'],
  ['loopback, another', '127.8.9.10'],
  ['unspecified', '0.0.0.0'],
  ['private 10', '10.1.2.3'],
  ['private 172', '172.31.255.255'],
  ['private 192', '192.168.1.1'],
  ['carrier NAT', '100.64.0.1'],
  ['link-local, where clouds answer with keys', '169.254.169.254'],
  ["Oracle's metadata", '192.0.0.192'],
  ["Alibaba's metadata", '100.100.100.200'],
  ['benchmarking', '198.18.0.1'],
  ['multicast', '224.0.0.1'],
  ['broadcast', '255.255.255.255'],
  ['reserved', '240.0.0.1'],
  ['IPv6 loopback', '::1'],
  ['IPv6 unspecified', '::'],
  ['IPv6 link-local', 'fe80::1'],
  ['IPv6 unique local', 'fd00:ec2::254'],
  ['IPv6 site-local', 'fec0::1'],
  ['IPv4-mapped', '::ffff:127.0.0.1'],
  ['IPv4-mapped in hex', '::ffff:a9fe:a9fe'],
  ['IPv4-compatible', '::127.0.0.1'],
  ['6to4', '2002:7f00:1::'],
  ['Teredo', '2001:0:7f00:1::'],
  ['NAT64', '64:ff9b::7f00:1'],
  ['local NAT64', '64:ff9b:1::7f00:1'],
  ['documentation', '2001:db8::1'],
  ['unassigned IPv6', '4000::1'],
])('%s (%s) is not public', (_what, address) => {
  expect(isPublicAddress(address)).toBe(false);
});

test.each(['54.172.60.0', '2600:1f18::1'])('%s is public', (address) => {
  expect(isPublicAddress(address)).toBe(true);
});

const unavailable = expect.objectContaining({ code: 'media_missing' });

test('a name with one private address among public ones is refused', async () => {
  const lookup = async () => [
    { address: '54.172.60.0', family: 4 },
    { address: '10.0.0.1', family: 4 },
  ];
  await expect(resolveHost('media.twiliocdn.com', 'public', lookup)).rejects.toEqual(unavailable);
});

test('a name without an address is refused', async () => {
  await expect(resolveHost('media.twiliocdn.com', 'public', async () => [])).rejects.toEqual(
    unavailable,
  );
});

test('an address written as a host is checked without asking anybody', async () => {
  const lookup = async () => {
    throw new Error('no name was given');
  };
  await expect(resolveHost('[::1]', 'public', lookup)).rejects.toEqual(unavailable);
  await expect(resolveHost('127.0.0.1', 'loopback', lookup)).resolves.toEqual([
    { address: '127.0.0.1', family: 4 },
  ]);
});

test("where the API is this machine's own, nothing but this machine is reached", async () => {
  const lookup = async () => [{ address: '192.168.1.1', family: 4 }];
  await expect(resolveHost('localhost', 'loopback', lookup)).rejects.toEqual(unavailable);
});
