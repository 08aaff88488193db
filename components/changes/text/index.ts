import { inLanguages } from '@/lib/language';
import { en } from './en';
import { es } from './es';
import { pt } from './pt';

export type { CollectionText } from './pt';
export const collectionText = inLanguages({ pt, en, es });
