import { expect, test } from 'vitest';
import { wheelFactor } from './wheel-factor';

const wheel = { deltaMode: 0, ctrlKey: false };

test('a notch there and back leaves all as it was', () => {
  const [nearer, farther] = [-100, 100].map((deltaY) => wheelFactor({ ...wheel, deltaY }));
  expect(nearer).toBeGreaterThan(1.2);
  expect((nearer ?? 0) * (farther ?? 0)).toBeCloseTo(1);
});

test('lines and pages count as what they are, and a pinch by its small steps', () => {
  expect(wheelFactor({ ...wheel, deltaY: -3, deltaMode: 1 })).toBeCloseTo(
    wheelFactor({ ...wheel, deltaY: -48 }),
  );
  expect(wheelFactor({ ...wheel, deltaY: -5, ctrlKey: true })).toBeGreaterThan(
    wheelFactor({ ...wheel, deltaY: -5 }),
  );
});

test('no turn is more than twice', () => {
  expect(wheelFactor({ ...wheel, deltaY: -9999 })).toBe(2);
  expect(wheelFactor({ ...wheel, deltaY: 2, deltaMode: 2 })).toBe(0.5);
});
