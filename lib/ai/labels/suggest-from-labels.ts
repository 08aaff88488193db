import type { Language } from '@/lib/language';
import { type SeenLabel, seeThings } from './see-things';

/**
 * What to ask about a photo, with its article: "um cachorro" of "É um cachorro?". Null where
 * nothing is sure enough, where it could hurt, or where somebody is there, whom a model cannot
 * name, and all else is what they wear or sit on.
 */
export function suggestFromLabels(labels: SeenLabel[], language: Language): string | null {
  const { things, isPersonSeen } = seeThings(labels);
  const main = things.find(
    ({ mark }) => mark !== 'sensitive' && !(mark === 'backdrop' && isPersonSeen),
  );
  return main?.terms[language].phrase ?? null;
}
