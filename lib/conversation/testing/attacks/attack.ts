import type { Language } from '@/lib/language';
import { english } from './english';
import { portuguese } from './portuguese';
import { spanish } from './spanish';

/** Where the words stand that somebody else wants a model to obey. */
export type Place =
  | 'caption'
  | 'file name'
  | 'forwarded text'
  | 'forwarded note'
  | 'profile name'
  | 'quoted text'
  | 'pin'
  | 'text in a photo'
  | 'a model’s caption'
  | 'description';

export interface Attack {
  place: Place;
  says: string;
}

/**
 * At least sixty ways to ask for other people's photos, for another model, for links, for planted
 * wishes and for deletions, none of them by the person whose chat it is.
 */
export const attacks: (Attack & { language: Language })[] = [
  ...portuguese.map((attack) => ({ ...attack, language: 'pt' as const })),
  ...english.map((attack) => ({ ...attack, language: 'en' as const })),
  ...spanish.map((attack) => ({ ...attack, language: 'es' as const })),
];
