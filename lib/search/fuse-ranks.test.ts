import { expect, test } from 'vitest';
import { fuseRanks } from './fuse-ranks';

test('what both lists have comes first, then by the better place, the first list before the second', () => {
  expect(
    fuseRanks([
      [1, 2, 3],
      [9, 3, 8],
    ]),
  ).toEqual([3, 1, 9, 2, 8]);
});

test('one list alone keeps its order', () => {
  expect(fuseRanks([[], [5, 4, 6]])).toEqual([5, 4, 6]);
  expect(fuseRanks([[5, 4, 6], []])).toEqual([5, 4, 6]);
});
