import { expect, test } from 'vitest';
import { compareVectors } from '../compare-vectors';
import { shrinkFeatures } from './shrink-features';

/** Features as a network has them: none negative, most of them small. */
function features(seed: number): Float32Array {
  return Float32Array.from(
    { length: 2048 },
    (_, i) => Math.abs(Math.sin(seed * 7919 + i * i)) ** 6,
  );
}

test('vectors are small, and the same in every process', () => {
  const vector = shrinkFeatures(features(1));
  expect(vector).toHaveLength(256);
  // Stored vectors are compared with new ones: another projection would need all photos again.
  expect([...new Int8Array(vector.buffer, vector.byteOffset, 8)]).toMatchInlineSnapshot(`
    [
      84,
      19,
      -98,
      -25,
      -97,
      6,
      -38,
      -37,
    ]
  `);
});

test('the same photo is 1, a brighter one nearly, and another one clearly less', () => {
  const [one, other] = [features(1), features(2)];
  const brighter = one.map((value, i) => value * 1.3 + 0.01 * Math.abs(Math.cos(i)));
  const of = (left: Float32Array, right: Float32Array) =>
    compareVectors(shrinkFeatures(left), shrinkFeatures(right));
  expect(of(one, one)).toBeCloseTo(1);
  expect(of(one, brighter)).toBeGreaterThan(0.95);
  expect(of(one, other)).toBeLessThan(of(one, brighter) - 0.2);
});

test('vectors of different makings have nothing in common, and neither has an empty one', () => {
  expect(compareVectors(Buffer.alloc(256, 1), Buffer.alloc(128, 1))).toBe(0);
  expect(compareVectors(Buffer.alloc(256), Buffer.alloc(256))).toBe(0);
});
