import { expect, test } from 'vitest';
import { layRows, tileRatio } from './justify';

const sizes = { width: 1000, rowHeight: 200, gap: 10, besides: 50 };
const inside = { isFirst: false, isLast: false };
const whole = { isFirst: true, isLast: true };
const ratios = (count: number) =>
  Array.from({ length: count }, (_, n) => [1.5, 0.75, 1.333][n % 3] ?? 1);

const widthOf = (
  all: number[],
  { from, to, photoHeight }: { from: number; to: number; photoHeight: number },
) =>
  all.slice(from, to).reduce((sum, ratio) => sum + ratio * photoHeight, 0) + (to - from - 1) * 10;

test('rows are filled from edge to edge, none lower than the least, in order and without a gap', () => {
  const all = ratios(40);
  const rows = layRows(all, sizes, 0, whole);
  expect(
    rows.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, n) => from + n)),
  ).toEqual(all.map((_, index) => index));
  for (const row of rows.slice(0, -1)) {
    expect(widthOf(all, row)).toBeCloseTo(1000);
    expect(row.photoHeight).toBeGreaterThanOrEqual(200);
  }
  for (const [index, row] of rows.entries()) {
    expect(row.y).toBeCloseTo(
      index === 0 ? 0 : (rows[index - 1]?.y ?? 0) + (rows[index - 1]?.height ?? 0),
    );
  }
});

test('what is added at either end moves no row', () => {
  const all = ratios(60);
  const middle = layRows(all.slice(20, 40), sizes, 10, inside);
  const wider = layRows(all, sizes, 30, inside);
  const shifted = middle.map((row) => ({ ...row, from: row.from + 20, to: row.to + 20 }));
  expect(wider).toEqual(expect.arrayContaining(shifted));
  expect(middle.length).toBeGreaterThan(1);
});

test('a row that is not whole waits, but for the last of all', () => {
  expect(layRows([1, 1], sizes, 0, inside)).toEqual([]);
  expect(layRows([1, 1], sizes, 0, whole)).toEqual([
    { from: 0, to: 2, y: 0, photoHeight: 200, height: 250 },
  ]);
  const [row] = layRows([2.4], { ...sizes, width: 300 }, 0, whole);
  expect(row?.photoHeight).toBe(125);
});

test('stripes are cut and unmeasured photos have a shape', () => {
  expect(tileRatio({ width: 8000, height: 100 })).toBe(2.4);
  expect(tileRatio({ width: 100, height: 8000 })).toBe(0.75);
  expect(tileRatio({ width: null, height: null })).toBeCloseTo(4 / 3);
});
