import { expect, test } from 'vitest';
import { fingerprint } from './fingerprint';

const bytes = (length: number, change?: number) => {
  const made = new Uint8Array(length).map((_, index) => (index * 31) % 251);
  if (change !== undefined) made[change] = 255 - (made[change] ?? 0);
  return new Blob([made]);
};

test('the same bytes are the same file, in the form that the server takes', async () => {
  expect(await fingerprint(bytes(500_000))).toBe(await fingerprint(bytes(500_000)));
  for (const length of [0, 1, 70_000, 500_000]) {
    expect(await fingerprint(bytes(length))).toMatch(/^[a-z0-9-]{8,64}$/);
  }
});

test.each([0, 250_100, 499_999])('a change at byte %d is another file', async (place) => {
  expect(await fingerprint(bytes(500_000, place))).not.toBe(await fingerprint(bytes(500_000)));
});
