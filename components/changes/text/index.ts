import type { Language } from '@/lib/language';
import type { CollectionText } from './collection-text';
import { en } from './en';
import { es } from './es';
import { pt } from './pt';

export type { CollectionText } from './collection-text';

const texts: Record<Language, CollectionText> = { pt, en, es };

export function collectionText(language: Language): CollectionText {
  return texts[language];
}
