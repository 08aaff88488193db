import { inLanguages } from '@/lib/language';
import { en } from './en';
import { es } from './es';
import { pt } from './pt';

export const operatorText = inLanguages({ pt, en, es });
