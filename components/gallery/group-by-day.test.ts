import { expect, test } from 'vitest';
import { groupByDay } from './group-by-day';
import type { PhotoView } from './photo-view';

const photo = (id: number, day: string): PhotoView => ({
  id,
  day,
  dayLabel: `label of ${day}`,
  width: 4,
  height: 3,
  placeholder: null,
  externalUrl: null,
  description: null,
  caption: null,
  foundBy: null,
  personId: null,
  personName: null,
  savedAt: '',
  sentAgain: [],
  taken: null,
  place: null,
});

const shape = (photos: PhotoView[]) =>
  groupByDay(photos).map(({ day, photos }) => [day, photos.map(({ id }) => id)]);

test('neighbours of a day stand together, also over the seam of two pages', () => {
  const firstPage = [photo(9, '2026-07-12'), photo(8, '2026-07-12')];
  const secondPage = [photo(7, '2026-07-12'), photo(6, '2026-07-11')];
  expect(shape([...firstPage, ...secondPage])).toEqual([
    ['2026-07-12', [9, 8, 7]],
    ['2026-07-11', [6]],
  ]);
});

test('the given order is kept when a day comes back', () => {
  expect(shape([photo(1, 'a'), photo(2, 'b'), photo(3, 'a')])).toEqual([
    ['a', [1]],
    ['b', [2]],
    ['a', [3]],
  ]);
});

test('no photo makes no day', () => {
  expect(groupByDay([])).toEqual([]);
});
