import { expect, test } from 'vitest';
import { pickRows, tilesMax } from './pick-rows';

const rows = (count: number, tiles: number) =>
  Array.from({ length: count }, (_, n) => ({
    from: n * tiles,
    to: (n + 1) * tiles,
    y: n * 100,
    photoHeight: 80,
    height: 100,
  }));

test('what is in view and near is mounted', () => {
  expect(pickRows(rows(100, 4), 1000, 400)).toEqual([7, 17]);
  expect(pickRows(rows(100, 4), 0, 400)).toEqual([0, 7]);
  expect(pickRows(rows(3, 4), 5000, 400)).toEqual([2, 3]);
  expect(pickRows([], 0, 400)).toEqual([0, 0]);
});

test('never more tiles than may be, those in view first', () => {
  const [first, end] = pickRows(rows(100, 30), 1000, 600);
  expect((end - first) * 30).toBeLessThanOrEqual(tilesMax);
  expect([first, end]).toEqual([10, 16]);
});
