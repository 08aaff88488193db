import { beforeAll, expect, test, vi } from 'vitest';
import { clientAddress } from './client-address';

beforeAll(() => {
  vi.stubEnv('ACERVO_OPERATOR_KEY', 'the-key-of-the-operator-of-this-test');
});

const of = (forwarded: string) => clientAddress(new Headers({ 'x-forwarded-for': forwarded }));

test('the proxy next to us is believed, and nothing that stands before it', () => {
  expect(of('203.0.113.7')).toBe('203.0.113.7');
  expect(of('198.51.100.1, 192.0.2.9, 203.0.113.7')).toBe('203.0.113.7');
  expect(of('::ffff:203.0.113.7')).toBe('203.0.113.7');
});

test('a household is one, however it changes its address', () => {
  expect(of('2001:db8:1:2:aaaa::1')).toBe(of('2001:db8:1:2:bbbb:cccc:dddd:2'));
  expect(of('2001:db8:1:2::1')).not.toBe(of('2001:db8:1:3::1'));
});

test.each(['', 'localhost', '203.0.113.7:443', 'x'.repeat(5000)])('no address: %s', (forwarded) => {
  expect(of(forwarded)).toBe('unknown');
});
