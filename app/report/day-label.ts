import { DateTime } from 'luxon';
import { languageTag } from '@/components/site/preferred-language';
import type { Language } from '@/lib/language';

/** Where and when somebody looks, and in which language. */
export interface Viewer {
  language: Language;
  timeZone: string;
  now: Date;
}

/** A moment's day in the viewer's zone, as YYYY-MM-DD. */
export function dayOf(moment: Date, viewer: Viewer): string {
  return inZone(moment, viewer).toISODate() ?? '';
}

/** "Hoje", "Ontem", "12 de julho de 2026": a moment's day as the viewer calls it. */
export function dayLabel(moment: Date, viewer: Viewer): string {
  const day = inZone(moment, viewer).startOf('day');
  const today = inZone(viewer.now, viewer).startOf('day');
  const daysAgo = Math.round(today.diff(day, 'days').days);
  if (daysAgo !== 0 && daysAgo !== 1) return day.toLocaleString(DateTime.DATE_FULL);
  const name = new Intl.RelativeTimeFormat(languageTag(viewer.language), { numeric: 'auto' });
  const word = name.format(-daysAgo, 'day');
  return word.charAt(0).toLocaleUpperCase() + word.slice(1);
}

/** "12 de julho de 2026 às 16:48". */
export function momentLabel(moment: Date, viewer: Viewer): string {
  return inZone(moment, viewer).toLocaleString({
    dateStyle: 'long',
    timeStyle: 'short',
  });
}

/** "2019", "julho de 2019", "14 de julho de 2019", or a span: days that have no clock and no zone. */
export function periodLabel(from: string, to: string, viewer: Viewer): string {
  const [first, last] = [from, to].map((day) =>
    DateTime.fromISO(day, { zone: 'utc' }).setLocale(languageTag(viewer.language)),
  ) as [DateTime, DateTime];
  const covers = (unit: 'year' | 'month') =>
    first.hasSame(last, unit) &&
    first.hasSame(first.startOf(unit), 'day') &&
    last.hasSame(last.endOf(unit), 'day');
  if (covers('year')) return first.toFormat('yyyy');
  if (covers('month')) return first.toLocaleString({ month: 'long', year: 'numeric' });
  const [start, end] = [first, last].map((day) => day.toLocaleString(DateTime.DATE_FULL));
  return start === end ? `${start}` : `${start} – ${end}`;
}

/** "16:48". */
export function timeLabel(moment: Date, viewer: Viewer): string {
  return inZone(moment, viewer).toLocaleString(DateTime.TIME_SIMPLE);
}

function inZone(moment: Date, viewer: Viewer): DateTime {
  return DateTime.fromJSDate(moment, {
    zone: viewer.timeZone,
  }).setLocale(languageTag(viewer.language));
}
