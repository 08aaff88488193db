import type { Random } from '../measure/random';
import { rareNames, vocabularies } from './vocabulary';

/** One description in so many speaks of somebody by name. */
const nameEvery = 3;

/** A description as people write them: a few words of one language, sometimes a name. */
export function makeSentence(random: Random): string {
  const { subjects, doings, places, times } = random.pick(vocabularies);
  const parts = [random.pickSkewed(subjects), random.pickSkewed(doings)];
  if (random.below(nameEvery) === 0) parts.push(random.pick(rareNames));
  if (random.next() < 0.7) parts.push(random.pickSkewed(places));
  if (random.next() < 0.4) parts.push(random.pickSkewed(times));
  const sentence = parts.join(' ');
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
