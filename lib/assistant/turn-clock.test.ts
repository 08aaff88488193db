import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startClock } from './turn-clock';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

const time = { totalMs: 1000, stepMs: 400 };
const never = new AbortController().signal;

test('a step that takes too long is over, as a time-out', () => {
  const { signal } = startClock(time, never);
  vi.advanceTimersByTime(399);
  expect(signal.aborted).toBe(false);
  vi.advanceTimersByTime(1);
  expect(signal.reason).toMatchObject({ name: 'TimeoutError' });
});

test('steps that are each quick enough are over when all together took too long', () => {
  const clock = startClock(time, never);
  for (const _ of [1, 2, 3]) {
    vi.advanceTimersByTime(300);
    clock.beginStep();
  }
  vi.advanceTimersByTime(99);
  expect(clock.signal.aborted).toBe(false);
  vi.advanceTimersByTime(1);
  expect(clock.signal.aborted).toBe(true);
});

test('a drawing’s time is not the model’s; what was left before is left after', async () => {
  const clock = startClock(time, never);
  vi.advanceTimersByTime(300);
  const drawn = clock.standStill(() => new Promise((resolve) => setTimeout(resolve, 60_000)));
  await vi.advanceTimersByTimeAsync(60_000);
  await drawn;
  expect(clock.signal.aborted).toBe(false);
  vi.advanceTimersByTime(100);
  expect(clock.signal.aborted).toBe(true);
});

test('a clock that was stopped never rings', () => {
  const clock = startClock(time, never);
  clock.stop();
  vi.advanceTimersByTime(10_000);
  expect(clock.signal.aborted).toBe(false);
});

test('whoever runs the turn stops it, which is no time-out', () => {
  const outer = new AbortController();
  const clock = startClock(time, outer.signal);
  outer.abort();
  expect(clock.signal.aborted).toBe(true);
  expect(clock.isOver()).toBe(false);
});
