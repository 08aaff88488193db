import { expect, test } from 'vitest';
import { durationLabel } from './duration-label';

test('a duration is said in its largest unit, and never rounded up', () => {
  const said = [-3, 0, 1, 59.9, 60, 3599, 3600, 86_399, 86_400 * 2.9];
  expect(said.map((seconds) => durationLabel(seconds, 'en'))).toEqual([
    '0 seconds',
    '0 seconds',
    '1 second',
    '59 seconds',
    '1 minute',
    '59 minutes',
    '1 hour',
    '23 hours',
    '2 days',
  ]);
  expect(durationLabel(180, 'pt')).toBe('3 minutos');
  expect(durationLabel(7200, 'es')).toBe('2 horas');
});
