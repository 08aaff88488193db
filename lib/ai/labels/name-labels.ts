import { foldAccents, type Language, languages } from '@/lib/language';
import { type SeenLabel, seeThings } from './see-things';

export interface NamedLabels {
  /** What is there, in each language and without articles, the surest first; for showing. */
  names: Record<Language, string>[];
  /** Every word, in every language, under which the photo is to be found. */
  words: string;
}

/** A list that is glanced at; more than this is guessing. */
const namesMax = 3;

/** Names what the models saw. Ids that are unknown, and vague classes, count for nothing. */
export function nameLabels(labels: SeenLabel[]): NamedLabels {
  const { things, searched } = seeThings(labels);
  const names = things.map(({ terms }) => ({
    pt: terms.pt.name,
    en: terms.en.name,
    es: terms.es.name,
  }));
  const words = languages.flatMap((language) =>
    searched.flatMap(({ terms }) => terms[language].words),
  );
  return {
    names: withoutDoubles(names, (name) => name.pt).slice(0, namesMax),
    // The search folds accents as well: one of "rádio" and "radio" finds both.
    words: withoutDoubles(words, foldAccents).join(', '),
  };
}

function withoutDoubles<Item>(items: Item[], keyOf: (item: Item) => string): Item[] {
  const keys = items.map(keyOf);
  return items.filter((_, place) => keys.indexOf(keys[place] ?? '') === place);
}
