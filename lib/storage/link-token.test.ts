import { afterEach, expect, test, vi } from 'vitest';
import { createLinkToken, readLinkToken } from './link-token';

afterEach(() => {
  vi.useRealTimers();
});

test('an altered, foreign or lengthened token opens nothing', () => {
  const token = createLinkToken('secret', 'a/dog.webp', 60);
  const [expiry, , signature] = token.split('.');
  const otherKey = Buffer.from('a/cat.webp').toString('base64url');
  expect(readLinkToken('another secret', token)).toBeNull();
  expect(readLinkToken('secret', `${expiry}.${otherKey}.${signature}`)).toBeNull();
  expect(readLinkToken('secret', `z${token}`)).toBeNull();
  expect(readLinkToken('secret', `${token}.more`)).toBeNull();
  expect(readLinkToken('secret', '')).toBeNull();
  expect(readLinkToken('secret', token)).toBe('a/dog.webp');
});

test('a token opens until its last second and not after', () => {
  vi.useFakeTimers();
  const token = createLinkToken('secret', 'a/dog.webp', 300);
  vi.advanceTimersByTime(299_999);
  expect(readLinkToken('secret', token)).toBe('a/dog.webp');
  vi.advanceTimersByTime(1);
  expect(readLinkToken('secret', token)).toBeNull();
});
