import type { Language } from '@/lib/language';

// They say what `Intl` says, whose first formatter of a kind takes 20 to 40 ms of a desktop's core, and
// several times that of a phone's: the gallery would stand still for it while it comes alive.

const separators: Record<Language, string> = { pt: '.', en: ',', es: '.' };

/** A whole number with its thousands apart: "12.345". */
export function countLabel(count: number, language: Language): string {
  const digits = String(count);
  // Spanish leaves four digits together.
  if (language === 'es' && digits.length === 4) return digits;
  return digits.replace(/\B(?=(\d{3})+$)/g, separators[language]);
}

const months: Record<Language, string> = {
  pt: 'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro',
  en: 'January February March April May June July August September October November December',
  es: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
};

/**
 * "julho de 2019".
 * @param month such as "2019-07"
 */
export function monthLabel(month: string, language: Language): string {
  const [year, number] = month.split('-');
  const name = months[language].split(' ')[Number(number) - 1];
  return language === 'en' ? `${name} ${year}` : `${name} de ${year}`;
}
