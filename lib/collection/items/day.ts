import { DateTime } from 'luxon';
import { getConfig } from '@/lib/config';
import { AcervoError } from '@/lib/errors';

/** Nobody was photographed before; what a model means by "always" is wider still. */
const firstDay = '1826-01-01';
const lastDay = '9998-12-31';

/** @throws AcervoError `bad_request` for a day that does not exist */
export function checkDay(day: string): string {
  if (!DateTime.fromISO(day).isValid || !/^\d{4}-\d\d-\d\d$/.test(day)) {
    throw new AcervoError('bad_request', 'A day is written as YYYY-MM-DD.');
  }
  return day < firstDay ? firstDay : day > lastDay ? lastDay : day;
}

/** A moment's day where people are. */
export function dayOf(moment: Date): string {
  return DateTime.fromJSDate(moment).setZone(getConfig().timeZone).toISODate() ?? '';
}

/** What the database keeps as a day without a clock, as YYYY-MM-DD. */
export function plainDay(date: Date | null): string | null {
  return date?.toISOString().slice(0, 10) ?? null;
}
