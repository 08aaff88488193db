import { expect, test } from 'vitest';
import { monthAt, placeMonths, yearMarks } from './month-marks';

const placed = placeMonths([
  { month: '2021-02', photos: 10 },
  { month: '2020-12', photos: 1 },
  { month: '2020-11', photos: 89 },
  { month: '2019-01', photos: 100 },
]);

test('every rank has its month', () => {
  expect(placed.total).toBe(200);
  expect([0, 9, 10, 11, 99, 100, 199, 5000].map((rank) => monthAt(placed, rank))).toEqual([
    0, 0, 1, 2, 2, 3, 3, 3,
  ]);
});

test('years are named where there is room', () => {
  expect(yearMarks(placed)).toEqual([
    { year: '2021', rank: 0 },
    { year: '2020', rank: 10 },
    { year: '2019', rank: 100 },
  ]);
  const crowded = placeMonths([
    { month: '2021-02', photos: 2 },
    { month: '2020-12', photos: 2 },
    { month: '2019-01', photos: 96 },
  ]);
  expect(yearMarks(crowded).map(({ year }) => year)).toEqual(['2021', '2019']);
});
