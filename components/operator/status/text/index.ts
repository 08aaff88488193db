import type { Language } from '@/lib/language';
import { en } from './en';
import { es } from './es';
import { pt } from './pt';
import type { StatusText } from './status-text';

const texts: Record<Language, StatusText> = { pt, en, es };

export function statusText(language: Language): StatusText {
  return texts[language];
}
