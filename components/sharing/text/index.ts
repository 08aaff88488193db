import type { Language } from '@/lib/language';
import { en } from './en';
import { es } from './es';
import { pt } from './pt';
import type { SharingText } from './sharing-text';

const texts: Record<Language, SharingText> = { pt, en, es };

export function sharingText(language: Language): SharingText {
  return texts[language];
}
