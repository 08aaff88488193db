import type { Language } from '@/lib/language';
import { en } from './en';
import { es } from './es';
import { pt } from './pt';
import type { SettingsText } from './settings-text';

const texts: Record<Language, SettingsText> = { pt, en, es };

export function settingsText(language: Language): SettingsText {
  return texts[language];
}
