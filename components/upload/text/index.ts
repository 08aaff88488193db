import type { Language } from '@/lib/language';
import { en } from './en';
import { es } from './es';
import { pt } from './pt';
import type { UploadText } from './upload-text';

const texts: Record<Language, UploadText> = { pt, en, es };

export function uploadText(language: Language): UploadText {
  return texts[language];
}
