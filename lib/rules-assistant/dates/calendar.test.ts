import { DateTime } from 'luxon';
import { describe, expect, test } from 'vitest';
import {
  christmas,
  dayOfMonth,
  latestWeekday,
  monthOf,
  unitsAgo,
  weekend,
  weeksAgo,
} from './calendar';

const at = (iso: string) => DateTime.fromISO(iso, { setZone: true });
const sunday = at('2026-11-22T16:48:00-03:00');

describe('calendar', () => {
  test('a day counts in the zone of the person, not in UTC', () => {
    const lateEvening = at('2026-11-22T23:30:00-03:00');
    expect(unitsAgo(lateEvening, 0, 'day')).toEqual({ from: '2026-11-22', to: '2026-11-22' });
  });

  test('a month or a day without a year is the latest that has begun', () => {
    expect(monthOf(sunday, 12)).toEqual({ from: '2025-12-01', to: '2025-12-31' });
    expect(monthOf(sunday, 11)).toEqual({ from: '2026-11-01', to: '2026-11-30' });
    expect(dayOfMonth(sunday, 23)).toEqual({ from: '2026-10-23', to: '2026-10-23' });
    expect(dayOfMonth(sunday, 22)).toEqual({ from: '2026-11-22', to: '2026-11-22' });
    expect(dayOfMonth(sunday, 24, 12)).toEqual({ from: '2025-12-24', to: '2025-12-24' });
  });

  test('a day that the calendar does not have is no date', () => {
    expect(dayOfMonth(sunday, 31, 2)).toBeNull();
    expect(dayOfMonth(sunday, 5, 13)).toBeNull();
    expect(dayOfMonth(sunday, 0)).toBeNull();
    expect(dayOfMonth(sunday, 29, 2, 2025)).toBeNull();
  });

  test('February 29 is the latest leap day', () => {
    expect(dayOfMonth(sunday, 29, 2)).toEqual({ from: '2024-02-29', to: '2024-02-29' });
  });

  test('the 31st skips the months without one', () => {
    expect(dayOfMonth(at('2026-07-10T10:00:00Z'), 31)?.from).toBe('2026-05-31');
  });

  test('a weekday is never today', () => {
    expect(latestWeekday(sunday, 7).from).toBe('2026-11-15');
    expect(latestWeekday(sunday, 6).from).toBe('2026-11-21');
  });

  test('the weekend on a weekday is the last one', () => {
    const tuesday = at('2026-11-24T09:00:00-03:00');
    expect(weekend(tuesday, 0)).toEqual({ from: '2026-11-21', to: '2026-11-22' });
    expect(weekend(tuesday, 1)).toEqual({ from: '2026-11-21', to: '2026-11-22' });
    expect(weekend(sunday, 1)).toEqual({ from: '2026-11-14', to: '2026-11-15' });
  });

  test('weeks begin on Monday and cross the year', () => {
    expect(weeksAgo(at('2027-01-06T12:00:00-03:00'), 1)).toEqual({
      from: '2026-12-28',
      to: '2027-01-03',
    });
  });

  test('Christmas is the latest whose eve has come', () => {
    expect(christmas(at('2026-12-24T08:00:00-03:00')).from).toBe('2026-12-24');
    expect(christmas(sunday).from).toBe('2025-12-24');
  });
});
