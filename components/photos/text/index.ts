import { inLanguages } from '@/lib/language';
import { en } from './en';
import { es } from './es';
import { pt } from './pt';

export type { GalleryText } from './pt';
export const galleryText = inLanguages({ pt, en, es });
