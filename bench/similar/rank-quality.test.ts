import { expect, test } from 'vitest';
import { rankQuality } from './rank-quality';

const groups = ['cat', 'cat', 'cat', 'dog', 'dog', null];

test('what ranks a group first is perfect, what ranks it last is not', () => {
  const same = (a: number, b: number) => (groups[a] === groups[b] ? 1 : 0);
  expect(rankQuality(groups, same)).toEqual({ queries: 5, precisionAt5: 1, reciprocalRank: 1 });
  const first = rankQuality(groups, (a, b) => -same(a, b));
  // Cats: two of two stand fourth and fifth of five. Dogs: the one stands fifth.
  expect(first.reciprocalRank).toBeCloseTo((3 * (1 / 4) + 2 * (1 / 5)) / 5);
  expect(first.precisionAt5).toBe(1);
});

test('what finds none of its group among the first five has no precision', () => {
  const many = [...Array(6).fill(null), 'cat', 'cat'];
  const quality = rankQuality(many, (a, b) => (many[a] === many[b] ? -1 : 1));
  expect(quality).toMatchObject({ queries: 2, precisionAt5: 0 });
});
