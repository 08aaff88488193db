import type { Language } from '@/lib/language';
import { en } from './en';
import { es } from './es';
import type { PrivacyText } from './privacy-text';
import { pt } from './pt';

const texts: Record<Language, PrivacyText> = { pt, en, es };

export function privacyText(language: Language): PrivacyText {
  return texts[language];
}
