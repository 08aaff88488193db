import type { Language } from '@/lib/language';
import { en } from './en';
import { es } from './es';
import type { Lexicon } from './lexicon';
import { pt } from './pt';

export const lexicons: Record<Language, Lexicon> = { pt, en, es };
