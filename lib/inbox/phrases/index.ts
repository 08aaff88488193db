import type { Language } from '@/lib/language';
import { en } from './en';
import { es } from './es';
import type { InboxPhrases } from './phrases';
import { pt } from './pt';

const byLanguage: Record<Language, InboxPhrases> = { pt, en, es };

export function phrasesOf(language: Language): InboxPhrases {
  return byLanguage[language];
}
