import { expect, test } from 'vitest';
import { solveLinear } from './solve-linear';

test('finds the unknowns, in whatever order the pivots are', () => {
  const found = solveLinear(
    [
      [0, 2, 1, 7],
      [1, 0, 3, 10],
      [4, 1, 0, 6],
    ],
    3,
  );
  const [x = 0, y = 0, z = 0] = found ?? [];
  expect(x).toBeCloseTo(1, 1);
  expect(y).toBeCloseTo(2, 1);
  expect(z).toBeCloseTo(3, 1);
});

test('equations that leave something open have no answer', () => {
  expect(
    solveLinear(
      [
        [0, 0, 0],
        [0, 1, 2],
      ],
      2,
    ),
  ).toBeNull();
});
