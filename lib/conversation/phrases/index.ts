import type { Language } from '@/lib/language';
import { en } from './en';
import { es } from './es';
import type { ConversationPhrases, FileKind } from './phrases';
import { pt } from './pt';

export type { ConversationPhrases, FileKind };

const byLanguage: Record<Language, ConversationPhrases> = { pt, en, es };

export function phrasesOf(language: Language): ConversationPhrases {
  return byLanguage[language];
}
