import { expect, test } from 'vitest';
import { isExtremeShape, slicesOf } from './extreme-shape';

test.each([
  [790, 36_861, true],
  [1080, 12_000, true],
  [12_000, 1080, true],
  [1080, 4320, false],
  [1080, 4321, true],
  [4000, 3000, false],
])('%i x %i', (width, height, expected) => {
  expect(isExtremeShape({ width, height })).toBe(expected);
});

test.each([
  [790, 36_861],
  [1080, 12_000],
  [20_000, 900],
  [1, 65_000],
  [3, 13],
])('the slices of %i x %i hold all of it, in order, and at most forty', (width, height) => {
  const slices = slicesOf({ width, height });
  expect(slices.length).toBeLessThanOrEqual(40);
  let reached = 0;
  for (const { left, top, width: across, height: down } of slices) {
    const [start, end] = height > width ? [top, top + down] : [left, left + across];
    expect(start).toBeLessThanOrEqual(reached);
    expect(end).toBeGreaterThan(reached);
    reached = end;
  }
  expect(reached).toBe(Math.max(width, height));
  const [first] = slices;
  expect(first).toMatchObject({ left: 0, top: 0 });
});
