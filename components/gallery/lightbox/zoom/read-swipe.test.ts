import { expect, test } from 'vitest';
import { readSwipe } from './read-swipe';

const window = { width: 400, height: 600 };
const still = { x: 0, y: 0 };

test.each([
  [{ x: -200, y: 20 }, still, 'next'],
  [{ x: 200, y: -20 }, still, 'previous'],
  [{ x: 0, y: 200 }, still, 'close'],
  // Short of the way, slowly.
  [{ x: -100, y: 0 }, still, null],
  [{ x: 0, y: 100 }, still, null],
  // A flick.
  [{ x: -40, y: 10 }, { x: -0.8, y: 0.1 }, 'next'],
  [{ x: 40, y: 10 }, { x: 0.8, y: 0.1 }, 'previous'],
  [{ x: 5, y: 40 }, { x: 0.1, y: 0.8 }, 'close'],
  // A finger that trembles, or leaves fast across its way.
  [{ x: -10, y: 0 }, { x: -2, y: 0 }, null],
  [{ x: -40, y: 10 }, { x: 0, y: 2 }, null],
  // Back at the end.
  [{ x: -200, y: 0 }, { x: 0.8, y: 0 }, null],
  [{ x: 0, y: 300 }, { x: 0, y: -0.8 }, null],
  // Up means nothing.
  [{ x: 0, y: -300 }, { x: 0, y: -2 }, null],
  [{ x: 0, y: 0 }, still, null],
])('a finger that moved by %j at %j means %s', (by, speed, expected) => {
  expect(readSwipe({ by, speed, window })).toBe(expected);
});
