import { beforeEach, expect, test, vi } from 'vitest';
import { paceWaitMs, paceWindowMs, picturesLater, type Sent } from './pace';

const now = 1_000_000_000;
beforeEach(() => void vi.useFakeTimers({ now }));

/** So many messages, one a second, the last of them just now. */
const sent = (count: number, isPicture: boolean): Sent[] =>
  Array.from({ length: count }, (_, n) => ({ atMs: now - (count - 1 - n) * 1000, isPicture }));

test('an album goes at once', () => {
  expect(paceWaitMs(sent(34, true), true)).toBe(0);
  expect(paceWaitMs(sent(44, false), true)).toBe(0);
});

test('the 36th picture waits until the first is as old as the rate demands, words do not', () => {
  expect(paceWaitMs(sent(35, true), true)).toBe(paceWindowMs - 34_000);
  expect(paceWaitMs(sent(35, true), false)).toBe(0);
});

test('nothing is the 46th within the time', () => {
  expect(paceWaitMs(sent(45, false), false)).toBe(paceWindowMs - 44_000);
  expect(paceWaitMs(sent(45, false), true)).toBe(paceWindowMs - 44_000);
  expect(paceWaitMs([...sent(46, false)].slice(1), false)).toBe(paceWindowMs - 44_000);
});

test.each([
  [0, 0, 10, 0],
  [30, 0, 10, 5],
  [30, 5, 10, 10],
  [35, 0, 3, 3],
  [0, 100, 10, 10],
])(
  'of what went (%i) and waits (%i), so many of %i come later: %i',
  (went, ahead, wanted, later) => {
    expect(picturesLater(sent(went, true), ahead, wanted)).toBe(later);
  },
);

test('the words that announce them count too', () => {
  expect(picturesLater(sent(40, false), 0, 10)).toBe(6);
});
