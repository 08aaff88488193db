import { DateTime, type DateTimeUnit } from 'luxon';

/** Calendar days in the person's zone, both inclusive; null leaves that side open. */
export interface DateRange {
  from: string | null;
  to: string | null;
}

/** Luxon's numbers: Monday is 1. */
const saturday = 6;
const daysOfWeek = 7;
const december = 12;

const dayOf = (date: DateTime) => date.toFormat('yyyy-MM-dd');

const span = (first: DateTime, last: DateTime): DateRange => ({
  from: dayOf(first),
  to: dayOf(last),
});

const calendarUnit = (date: DateTime, unit: DateTimeUnit) =>
  span(date.startOf(unit), date.endOf(unit));

export const daysAgo = (now: DateTime, days: number) => calendarUnit(now.minus({ days }), 'day');
export const weeksAgo = (now: DateTime, weeks: number) =>
  calendarUnit(now.minus({ weeks }), 'week');
export const monthsAgo = (now: DateTime, months: number) =>
  calendarUnit(now.minus({ months }), 'month');
export const yearsAgo = (now: DateTime, years: number) =>
  calendarUnit(now.minus({ years }), 'year');

/** Today counts as one of the days. */
const lastDays = (now: DateTime, days: number) => span(now.minus({ days: days - 1 }), now);

export const wholeYear = (now: DateTime, year: number) => calendarUnit(now.set({ year }), 'year');

/** The month in that year, or else the latest one that has begun. */
export function monthOf(now: DateTime, month: number, year?: number): DateRange {
  const thisYear = now.startOf('month').set({ month, year: year ?? now.year });
  const isAhead = year === undefined && thisYear > now;
  return calendarUnit(isAhead ? thisYear.minus({ years: 1 }) : thisYear, 'month');
}

/** The day in that month and year, or else the latest such day; null where there is none. */
export function dayOfMonth(
  now: DateTime,
  day: number,
  month?: number,
  year?: number,
): DateRange | null {
  const candidates = month === undefined ? monthsBack(now) : yearsBack(now, month, year);
  const date = candidates
    .map((start) => DateTime.fromObject({ year: start.year, month: start.month, day }))
    .find(
      (candidate) => candidate.isValid && (year !== undefined || dayOf(candidate) <= dayOf(now)),
    );
  return date ? span(date, date) : null;
}

/** From one day to another of the same year; null where either is none. */
export function daySpan(first: DateRange | null, last: DateRange | null): DateRange | null {
  if (first?.from == null || last?.to == null || first.from > last.to) return null;
  return { from: first.from, to: last.to };
}

/** February 29 recurs after at most 8 years. */
const leapYearsMax = 8;

const monthsBack = (now: DateTime) =>
  Array.from({ length: 12 }, (_, months) => now.startOf('month').minus({ months }));

const yearsBack = (now: DateTime, month: number, year?: number) =>
  month < 1 || month > december
    ? []
    : Array.from({ length: year === undefined ? leapYearsMax + 1 : 1 }, (_, years) =>
        now.startOf('year').set({ year: (year ?? now.year) - years, month }),
      );

/** The latest such weekday before today. */
export function latestWeekday(now: DateTime, weekday: number): DateRange {
  const daysBack = (now.weekday - weekday + daysOfWeek) % daysOfWeek || daysOfWeek;
  return daysAgo(now, daysBack);
}

/** The weekend of the week that lies so many weeks back; on weekdays the latest one is "this". */
export function weekend(now: DateTime, weeksBack: number): DateRange {
  const isWeekend = now.weekday >= saturday;
  const start = now
    .startOf('week')
    .minus({ weeks: isWeekend ? weeksBack : Math.max(weeksBack, 1) });
  return span(start.plus({ days: saturday - 1 }), start.plus({ days: saturday }));
}

/** Christmas Eve and Day: here most families celebrate on the eve. */
export function christmas(now: DateTime, year?: number): DateRange {
  const eve = now.startOf('day').set({ year: year ?? now.year, month: december, day: 24 });
  const latest = year === undefined && eve > now ? eve.minus({ years: 1 }) : eve;
  return span(latest, latest.plus({ days: 1 }));
}

export type Unit = 'day' | 'week' | 'month' | 'year';

const agoByUnit = { day: daysAgo, week: weeksAgo, month: monthsAgo, year: yearsAgo };
const daysByUnit = { day: 1, week: daysOfWeek, month: 30, year: 365 };

/** "Two weeks ago" is the whole of that week. */
export const unitsAgo = (now: DateTime, count: number, unit: Unit) => agoByUnit[unit](now, count);

export const lastUnits = (now: DateTime, count: number, unit: Unit) =>
  lastDays(now, count * daysByUnit[unit]);
