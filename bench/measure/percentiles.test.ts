import { expect, test } from 'vitest';
import { median, percentiles } from './percentiles';

test('each percentile is a measured time, whatever the order', () => {
  const times = Array.from({ length: 100 }, (_, i) => 100 - i);
  expect(percentiles(times)).toEqual({ p50: 50, p95: 95, p99: 99 });
  expect(percentiles([7])).toEqual({ p50: 7, p95: 7, p99: 7 });
  expect(median([30, 10, 20])).toBe(20);
});
