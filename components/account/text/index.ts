import type { Language } from '@/lib/language';
import type { AccountText } from './account-text';
import { en } from './en';
import { es } from './es';
import { pt } from './pt';

const texts: Record<Language, AccountText> = { pt, en, es };

export function accountText(language: Language): AccountText {
  return texts[language];
}
