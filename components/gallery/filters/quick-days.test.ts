import { expect, test } from 'vitest';
import { daysOfQuick } from './quick-days';

const leapDay = new Date(2024, 1, 29, 23, 59);

test.each([
  ['today', '2024-02-29', '2024-02-29'],
  ['week', '2024-02-23', '2024-02-29'],
  ['month', '2024-02-01', '2024-02-29'],
  ['year', '2024-01-01', '2024-12-31'],
  ['lastYear', '2023-01-01', '2023-12-31'],
] as const)('%s is from %s to %s', (quick, from, to) => {
  expect(daysOfQuick(quick, leapDay)).toEqual({ from, to });
});

test('a week goes over the turn of a year', () => {
  expect(daysOfQuick('week', new Date(2025, 0, 3))).toEqual({
    from: '2024-12-28',
    to: '2025-01-03',
  });
});
