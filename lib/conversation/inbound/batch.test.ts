import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { batched } from './batch';

/** Doubles numbers; takes 5 ms a group, and notes which groups there were. */
function doubler({ atOnce = 1, groupMax = 3, refuses = Number.NaN } = {}) {
  const groups: number[][] = [];
  let underWay = 0;
  let underWayMax = 0;
  const double = batched(
    async (inputs: number[]) => {
      groups.push(inputs);
      underWay += 1;
      underWayMax = Math.max(underWayMax, underWay);
      await sleep(5);
      underWay -= 1;
      if (inputs.includes(refuses)) throw new RangeError('one is refused');
      return inputs.map((input) => 2 * input);
    },
    { atOnce, groupMax, isOnesFault: (error) => error instanceof RangeError },
  );
  return { double, groups, underWayMax: () => underWayMax };
}

test('what comes while others are under way is done together, in order, and no more than so many', async () => {
  const { double, groups } = doubler();
  const outputs = await Promise.all([1, 2, 3, 4, 5].map(double));
  expect(outputs).toEqual([2, 4, 6, 8, 10]);
  expect(groups).toEqual([[1], [2, 3, 4], [5]]);
});

test('one that comes alone waits for nobody', async () => {
  const { double, groups } = doubler();
  for (const input of [1, 2, 3]) expect(await double(input)).toBe(2 * input);
  expect(groups).toEqual([[1], [2], [3]]);
});

test('no more groups than so many are under way at once', async () => {
  const { double, underWayMax } = doubler({ atOnce: 2 });
  await Promise.all(Array.from({ length: 30 }, (_, n) => double(n)));
  expect(underWayMax()).toBe(2);
});

test('one that is refused fails alone', async () => {
  const { double } = doubler({ groupMax: 10, refuses: 3 });
  const outcomes = await Promise.allSettled([1, 2, 3, 4].map(double));
  expect(outcomes.map(({ status }) => status)).toEqual([
    'fulfilled',
    'fulfilled',
    'rejected',
    'fulfilled',
  ]);
});

test('when the work itself cannot be done, all of its group fail at once, and the next one is tried', async () => {
  let calls = 0;
  const run = batched(
    async (inputs: number[]) => {
      calls += 1;
      if (calls <= 2) throw new Error('down');
      return inputs;
    },
    { atOnce: 1, groupMax: 2, isOnesFault: () => false },
  );
  const outcomes = await Promise.allSettled([1, 2, 3, 4].map(run));
  expect(outcomes.map(({ status }) => status)).toEqual([
    'rejected',
    'rejected',
    'rejected',
    'fulfilled',
  ]);
  expect(calls).toBe(3);
});
