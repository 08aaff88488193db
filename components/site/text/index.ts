import type { Language } from '@/lib/language';
import { en } from './en';
import { es } from './es';
import { pt } from './pt';
import type { SiteText } from './site-text';

export type { SiteText } from './site-text';

const texts: Record<Language, SiteText> = { pt, en, es };

export function siteText(language: Language): SiteText {
  return texts[language];
}
