import { expect, test } from 'vitest';
import { makeScrollMap, rankAt, topOf } from './scroll-map';

const map = (total: number) =>
  makeScrollMap({ total, photosPerRow: 5, rowHeight: 280, viewHeight: 840 });

test('a million photos fit into what browsers can scroll, and every one can be reached', () => {
  const million = map(1_000_000);
  expect(million.height).toBeLessThanOrEqual(17_000_000);
  expect(rankAt(million, 0)).toBe(0);
  expect(rankAt(million, million.height - 840)).toBe(1_000_000 - 15);
  expect(rankAt(million, 9e9)).toBe(1_000_000 - 15);
  for (const rank of [0, 1, 12_345, 500_000, 999_985]) {
    expect(Math.abs(rankAt(million, topOf(million, rank)) - rank)).toBeLessThanOrEqual(1);
  }
});

test('few photos have their own height', () => {
  expect(map(100).height).toBe(20 * 280);
  expect(map(0).height).toBe(840);
  expect(topOf(map(3), 2)).toBe(0);
});
