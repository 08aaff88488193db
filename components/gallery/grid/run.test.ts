import { expect, test } from 'vitest';
import type { PhotoView, WindowView } from '../../photos/photo-view';
import {
  appendWindow,
  beginRun,
  nextOf,
  photosOf,
  prependWindow,
  previousOf,
  trimRun,
  withoutPhotos,
  withWords,
} from './run';

const page = (from: number, to: number, more: Partial<WindowView> = {}): WindowView => ({
  photos: Array.from({ length: to - from }, (_, n) => ({ id: from + n }) as PhotoView),
  start: from,
  rank: from,
  total: 5000,
  previous: String(from),
  next: String(to),
  ...more,
});
const ids = (run: Parameters<typeof photosOf>[0]) => photosOf(run).map(({ id }) => id);

test('windows join at both ends, and a photo that moved between them is there once', () => {
  let run = beginRun(page(100, 110));
  run = appendWindow(run, page(109, 115, { start: null }));
  run = prependWindow(run, page(95, 101, { start: null }));
  expect(ids(run)).toEqual(Array.from({ length: 20 }, (_, n) => 95 + n));
  expect([run.start, run.anchor, previousOf(run), nextOf(run)]).toEqual([95, 5, '95', '115']);
});

test('the first and the last window say what the ranks really are', () => {
  const shifted = prependWindow(beginRun(page(3, 8)), page(0, 3, { previous: null }));
  expect(shifted.start).toBe(0);
  const moved = prependWindow(beginRun(page(3, 8)), page(900, 910));
  expect(moved.start).toBe(1);
  expect(appendWindow(beginRun(page(0, 5)), page(5, 8, { next: null })).total).toBe(8);
});

test('a window that had to begin earlier lays its rows from the photo that was asked for', () => {
  expect(beginRun(page(10, 20, { rank: 17 })).anchor).toBe(7);
  expect(beginRun(page(10, 20, { rank: 999 })).anchor).toBe(9);
  expect(beginRun(page(10, 20), 12).anchor).toBe(2);
});

test('what is far from the view is let go, whole windows at a time', () => {
  let run = beginRun(page(0, 100));
  for (let from = 100; from < 2000; from += 100) run = appendWindow(run, page(from, from + 100));
  const atEnd = trimRun(run, 1950);
  expect([photosOf(atEnd).length, atEnd.start, atEnd.anchor]).toEqual([1200, 800, 1150]);
  expect(previousOf(atEnd)).toBe('800');
  const atBegin = trimRun(run, 10);
  expect([photosOf(atBegin).length, atBegin.start, nextOf(atBegin)]).toEqual([1200, 0, '1200']);
  expect(atBegin.anchor).toBe(0);
});

test('deleted photos leave, and words are changed in place', () => {
  const run = withoutPhotos(beginRun(page(0, 6, { rank: 4 })), new Set([1, 5]));
  expect([ids(run), run.anchor, run.total]).toEqual([[0, 2, 3, 4], 3, 4998]);
  const described = withWords(run, new Set([2]), 'x');
  expect(photosOf(described).map(({ description }) => description)).toEqual([
    undefined,
    'x',
    undefined,
    undefined,
  ]);
});
