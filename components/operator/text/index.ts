import type { Language } from '@/lib/language';
import { en } from './en';
import { es } from './es';
import type { OperatorText } from './operator-text';
import { pt } from './pt';

const texts: Record<Language, OperatorText> = { pt, en, es };

export function operatorText(language: Language): OperatorText {
  return texts[language];
}
