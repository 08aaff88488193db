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

/** "16:48". */
export function timeLabel(moment: Date, viewer: Viewer): string {
  return inZone(moment, viewer).toLocaleString(DateTime.TIME_SIMPLE);
}

function inZone(moment: Date, viewer: Viewer): DateTime {
  return DateTime.fromJSDate(moment, {
    zone: viewer.timeZone,
  }).setLocale(languageTag(viewer.language));
}
