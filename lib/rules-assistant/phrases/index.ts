import type { Language } from '@/lib/language';
import { en } from './en';
import { es } from './es';
import type { Phrases } from './phrases';
import { pt } from './pt';

const phrases: Record<Language, Phrases> = { pt, en, es };

export const phrasesIn = (language: Language): Phrases => phrases[language];

export { describeMoment, describePeriod } from './period';
export type { Phrases } from './phrases';
