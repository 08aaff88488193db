import { DateTime } from 'luxon';
import type { Photo } from '@/lib/collection';
import { getConfig } from '@/lib/config';
import type { Language } from '@/lib/language';

const locales: Record<Language, string> = { pt: 'pt-BR', en: 'en', es: 'es' };

/** The day that a photo is filed under: when it was taken where that is known, else when it came. */
export function photoDay({ takenFrom, createdAt }: Pick<Photo, 'takenFrom' | 'createdAt'>): string {
  return (
    takenFrom ?? DateTime.fromJSDate(createdAt, { zone: getConfig().timeZone }).toISODate() ?? ''
  );
}

/** "14 de julho de 2019", "julho de 2019", "2019", or a span. */
export function photoDate(
  { takenFrom, takenTo, createdAt }: Pick<Photo, 'takenFrom' | 'takenTo' | 'createdAt'>,
  language: Language,
): string {
  const day = photoDay({ takenFrom, createdAt });
  const [first, last] = [day, takenTo ?? day].map((one) =>
    DateTime.fromISO(one, { zone: 'utc' }).setLocale(locales[language]),
  ) as [DateTime, DateTime];
  const covers = (unit: 'year' | 'month') =>
    first.hasSame(last, unit) &&
    first.hasSame(first.startOf(unit), 'day') &&
    last.hasSame(last.endOf(unit), 'day');
  if (covers('year')) return first.toFormat('yyyy');
  if (covers('month')) return first.toLocaleString({ month: 'long', year: 'numeric' });
  const [start, end] = [first, last].map((one) => one.toLocaleString(DateTime.DATE_FULL));
  return start === end ? `${start}` : `${start} – ${end}`;
}

/** "14 de julho de 2019 às 16:48". */
export function momentWords(moment: Date, language: Language): string {
  return DateTime.fromJSDate(moment, { zone: getConfig().timeZone })
    .setLocale(locales[language])
    .toLocaleString({ dateStyle: 'long', timeStyle: 'short' });
}

/** The day on which a paper is made, in words. */
export function today(language: Language): string {
  const now = DateTime.now().setZone(getConfig().timeZone);
  return now.setLocale(locales[language]).toLocaleString(DateTime.DATE_FULL);
}
