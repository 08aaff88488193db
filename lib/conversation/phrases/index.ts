import type { Language } from '@/lib/language';
import { en } from './en';
import { es } from './es';
import type { FileKind, InboxPhrases } from './phrases';
import { pt } from './pt';

export type { FileKind, InboxPhrases };

const byLanguage: Record<Language, InboxPhrases> = { pt, en, es };

export function phrasesOf(language: Language): InboxPhrases {
  return byLanguage[language];
}
