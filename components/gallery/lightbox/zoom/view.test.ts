import { expect, test } from 'vitest';
import { clampView, nearScaleOf, scaleMaxOf, whole, zoomAbout } from './view';

const shown = { width: 400, height: 300 };
const window = { width: 400, height: 600 };

test.each([
  [400, 2560, 12.8],
  [1200, 2560, 2560 / 600],
  [1200, 800, 4],
  [400, null, 4],
  [0, 2560, 4],
])('shown %i wide of %s pixels, a photo comes %f times nearer', (shownWidth, width, expected) => {
  expect(scaleMaxOf(shownWidth, width)).toBeCloseTo(expected);
});

test.each([
  [whole, 2, { x: 100, y: -50 }],
  [{ scale: 2, x: 30, y: -40 }, 3, { x: -120, y: 80 }],
  [{ scale: 4, x: -90, y: 10 }, 1.5, { x: 0, y: 0 }],
])('from %j to %f times, what lies under %j stays there', (view, scale, point) => {
  const next = zoomAbout(view, scale, point);
  expect(next.scale).toBe(scale);
  const spotIn = (one: typeof view) => [
    (point.x - one.x) / one.scale,
    (point.y - one.y) / one.scale,
  ];
  const [[x, y], [nextX, nextY]] = [spotIn(view), spotIn(next)];
  expect([nextX, nextY]).toEqual([expect.closeTo(x ?? 0), expect.closeTo(y ?? 0)]);
});

test.each([
  // 200 pixels lie outside on each side; the height of 600 fills the window and cannot move.
  [
    { scale: 2, x: 150, y: 80 },
    { scale: 2, x: 150, y: 0 },
  ],
  [
    { scale: 2, x: 900, y: 0 },
    { scale: 2, x: 200, y: 0 },
  ],
  [
    { scale: 2, x: -900, y: 0 },
    { scale: 2, x: -200, y: 0 },
  ],
  [
    { scale: 4, x: 0, y: 900 },
    { scale: 4, x: 0, y: 300 },
  ],
  [{ scale: 1, x: 50, y: -50 }, whole],
  [{ scale: 0.4, x: 50, y: 0 }, whole],
  [
    { scale: 99, x: 0, y: 0 },
    { scale: 5, x: 0, y: 0 },
  ],
])('%j becomes %j', (view, expected) => {
  expect(clampView(view, shown, window, 5)).toEqual(expected);
});

test.each([
  ['a photo', { width: 300, height: 400 }, 2.5],
  ['a page of 790 x 36,861', { width: 17, height: 800 }, 1200 / 17],
  ['a panorama of 12,000 x 1,080', { width: 1200, height: 108 }, 800 / 108],
])('%s comes near enough to be read at a stroke', (_, shown, scale) => {
  expect(nearScaleOf(shown, { width: 1200, height: 800 })).toBeCloseTo(scale);
});
