import { DateTime } from 'luxon';
import type { Language } from '@/lib/language';
import type { DateRange } from '../dates/calendar';

interface PeriodWords {
  day: string;
  dayOfYear: string;
  month: string;
  monthOfYear: string;
  sameMonth: (from: string, to: string) => string;
  span: (from: string, to: string) => string;
  until: (to: string) => string;
  since: (from: string) => string;
  today: string;
  yesterday: string;
  on: (day: string) => string;
}

/** "terça-feira", "Tuesday", "martes". */
export const weekdayName = (day: string, language: Language): string =>
  DateTime.fromISO(day).setLocale(language).toFormat('cccc');

const words: Record<Language, PeriodWords> = {
  pt: {
    day: "d 'de' LLLL",
    dayOfYear: "d 'de' LLLL 'de' yyyy",
    month: 'LLLL',
    monthOfYear: "LLLL 'de' yyyy",
    sameMonth: (from, to) => `${from} a ${to}`,
    span: (from, to) => `${from} a ${to}`,
    until: (to) => `até ${to}`,
    since: (from) => `desde ${from}`,
    today: 'hoje',
    yesterday: 'ontem',
    on: (day) => `em ${day}`,
  },
  en: {
    day: 'LLLL d',
    dayOfYear: 'LLLL d, yyyy',
    month: 'LLLL',
    monthOfYear: 'LLLL yyyy',
    sameMonth: (from, to) => `${from} to ${to}`,
    span: (from, to) => `${from} to ${to}`,
    until: (to) => `until ${to}`,
    since: (from) => `since ${from}`,
    today: 'today',
    yesterday: 'yesterday',
    on: (day) => `on ${day}`,
  },
  es: {
    day: "d 'de' LLLL",
    dayOfYear: "d 'de' LLLL 'de' yyyy",
    month: 'LLLL',
    monthOfYear: "LLLL 'de' yyyy",
    sameMonth: (from, to) => `${from} al ${to}`,
    span: (from, to) => `${from} al ${to}`,
    until: (to) => `hasta el ${to}`,
    since: (from) => `desde el ${from}`,
    today: 'hoy',
    yesterday: 'ayer',
    on: (day) => `el ${day}`,
  },
};

/** The days as a person would name them: a month or a year by its name, this year unsaid. */
export function describePeriod(
  { from, to }: DateRange,
  { now, language }: { now: string; language: Language },
): string | null {
  const said = words[language];
  const thisYear = DateTime.fromISO(now, { setZone: true }).year;
  const name = (date: DateTime, short: string, long: string) =>
    date.setLocale(language).toFormat(date.year === thisYear ? short : long);
  const nameDay = (day: string) => name(DateTime.fromISO(day), said.day, said.dayOfYear);
  if (from === null) return to === null ? null : said.until(nameDay(to));
  if (to === null) return said.since(nameDay(from));
  if (from === to) return nameDay(from);
  const [first, last] = [DateTime.fromISO(from), DateTime.fromISO(to)];
  if (isWhole(first, last, 'year')) return first.toFormat('yyyy');
  if (isYears(first, last)) return said.span(first.toFormat('yyyy'), last.toFormat('yyyy'));
  if (isWhole(first, last, 'month')) return name(first, said.month, said.monthOfYear);
  if (!first.hasSame(last, 'month')) return said.span(nameDay(from), nameDay(to));
  return language === 'en'
    ? said.sameMonth(nameDay(from), String(last.day))
    : said.sameMonth(String(first.day), nameDay(to));
}

/** When something happened, as an answer has it: "hoje", "ontem", "em 3 de maio". */
export function describeMoment(
  day: string,
  { now, language }: { now: string; language: Language },
): string {
  const said = words[language];
  const today = DateTime.fromISO(now, { setZone: true });
  if (day === today.toISODate()) return said.today;
  if (day === today.minus({ days: 1 }).toISODate()) return said.yesterday;
  return said.on(describePeriod({ from: day, to: day }, { now, language }) ?? day);
}

const isWhole = (first: DateTime, last: DateTime, unit: 'month' | 'year') =>
  first.hasSame(first.startOf(unit), 'day') && last.hasSame(first.endOf(unit), 'day');

const isYears = (first: DateTime, last: DateTime) =>
  first.hasSame(first.startOf('year'), 'day') && last.hasSame(last.endOf('year'), 'day');
