import { expect, test } from 'vitest';
import { isDoubleTap } from './double-tap';

const first = { x: 100, y: 100, atMs: 1000 };

test.each([
  [{ x: 110, y: 95, atMs: 1200 }, true],
  [{ x: 100, y: 100, atMs: 1400 }, false],
  [{ x: 160, y: 100, atMs: 1200 }, false],
])('after a tap, %j is the second of two: %s', (second, expected) => {
  expect(isDoubleTap(first, second)).toBe(expected);
  expect(isDoubleTap(null, second)).toBe(false);
});
