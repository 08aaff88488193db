import type { Language } from '@/lib/language';
import { en } from './en';
import { es } from './es';
import type { GalleryText } from './gallery-text';
import { pt } from './pt';

export type { GalleryText } from './gallery-text';

const texts: Record<Language, GalleryText> = { pt, en, es };

export function galleryText(language: Language): GalleryText {
  return texts[language];
}
