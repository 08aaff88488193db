import type { Language } from '@/lib/language';
import type { DocumentText } from './document-text';
import { en } from './en';
import { es } from './es';
import { pt } from './pt';

const texts: Record<Language, DocumentText> = { pt, en, es };

export function documentText(language: Language): DocumentText {
  return texts[language];
}
