import type { Language } from '@/lib/language';

type Ending = [pattern: RegExp, put: string];

/** The first that fits counts. */
const endings: Record<Language, Ending[]> = {
  pt: [
    [/ão$/u, 'ões'],
    [/^(.*[áéíóúâêô].*)el$/u, '$1eis'],
    [/m$/u, 'ns'],
    [/al$/u, 'ais'],
    [/el$/u, 'éis'],
    [/ol$/u, 'óis'],
    [/ul$/u, 'uis'],
    [/([rz])$/u, '$1es'],
    [/([aeiouéáóãê])$/u, '$1s'],
  ],
  en: [
    // Leaves, tomatoes, men: each goes its own way.
    [/(?:fe?|o|man)$/u, ''],
    [/(s|x|z|ch|sh)$/u, '$1es'],
    [/([^aeiou])y$/u, '$1ies'],
    [/(\p{L})$/u, '$1s'],
  ],
  es: [
    [/z$/u, 'ces'],
    [/ón$/u, 'ones'],
    [/án$/u, 'anes'],
    [/ín$/u, 'ines'],
    [/([lrdjn])$/u, '$1es'],
    [/([aeiouéáó])$/u, '$1s'],
  ],
};

/** Words that go their own way. */
const irregular: Record<Language, Record<string, string>> = {
  pt: { cão: 'cães', pão: 'pães', mão: 'mãos', órgão: 'órgãos' },
  en: {
    mouse: 'mice',
    goose: 'geese',
    sheep: 'sheep',
    fish: 'fish',
    deer: 'deer',
    moose: 'moose',
    bison: 'bison',
    squid: 'squid',
    knife: 'knives',
    wolf: 'wolves',
    person: 'people',
    bus: 'buses',
  },
  es: {},
};

const articles: Record<Language, RegExp> = {
  pt: /^uma? /u,
  en: /^an? /u,
  es: /^una? /u,
};

/**
 * A thing with its article as several of them: "um limão" is "limões". Only of one word, whose
 * plural is known for sure; of "um par de óculos" it is none.
 */
export function severalOf(phrase: string, language: Language): string | null {
  const name = phrase.replace(articles[language], '');
  if (name === phrase || !/^\p{L}+$/u.test(name)) return null;
  const known = irregular[language][name];
  if (known !== undefined) return known;
  const ending = endings[language].find(([pattern]) => pattern.test(name));
  return ending && ending[1] !== '' ? name.replace(ending[0], ending[1]) : null;
}
