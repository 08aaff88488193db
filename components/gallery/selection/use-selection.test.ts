import { expect, test } from 'vitest';
import type { PhotoView } from '../../photos/photo-view';
import { chosenMax, toggled } from './use-selection';

const photos = Array.from({ length: 600 }, (_, n) => ({ id: n + 1 }) as PhotoView);
const choose = (ids: number[], imageId: number, from: number | null = null) => {
  const before = new Map(ids.map((id) => [id, { id } as PhotoView]));
  const { next, isFull } = toggled(before, photos, imageId, from);
  return { ids: [...next.keys()].sort((a, b) => a - b), isFull };
};

test('one is chosen and let go', () => {
  expect(choose([], 3).ids).toEqual([3]);
  expect(choose([3, 4], 3).ids).toEqual([4]);
});

test('a range goes both ways and keeps what was chosen', () => {
  expect(choose([2, 9], 4, 2).ids).toEqual([2, 3, 4, 9]);
  expect(choose([4], 2, 4).ids).toEqual([2, 3, 4]);
  expect(choose([4], 2, 9999).ids).toEqual([2, 4]);
});

test('no more than a request may name, and it says so', () => {
  const all = choose([1], 600, 1);
  expect([all.ids.length, all.isFull]).toEqual([chosenMax, true]);
  const full = Array.from({ length: chosenMax }, (_, n) => n + 1);
  expect(choose(full, 555)).toEqual({ ids: full, isFull: true });
  expect(choose(full, 1)).toEqual({ ids: full.slice(1), isFull: false });
});
