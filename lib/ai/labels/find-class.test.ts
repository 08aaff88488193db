import { describe, expect, test } from 'vitest';
import { type Language, languages } from '@/lib/language';
import { findClass, getKinds, lexicon } from './find-class';
import { parseClass } from './parse-class';

/** More would find the photo under words that it hardly deserves. */
const wordsMax = 5;

const notCounted: Record<Language, string> = {
  pt: 'brócolis guacamole',
  en: `bread broccoli broth chocolate sauce dough eggnog guacamole mashed potatoes pajamas
    pasta carbonara red wine sunscreen swimwear underwear`,
  es: 'brócoli guacamole pasta carbonara',
};

const ids = Object.entries(lexicon).flatMap(([model, lines]) =>
  Object.keys(lines).map((name) => `${model}:${name}`),
);
const all = [
  ...ids.map((id) => ({ id, seen: findClass(id) })),
  ...[...getKinds()].map(([name, seen]) => ({ id: name, seen })),
];

test('the models know 80 and 1,000 classes', () => {
  expect(Object.keys(lexicon.coco ?? {})).toHaveLength(80);
  expect(Object.keys(lexicon.imagenet ?? {})).toEqual(
    Array.from({ length: 1000 }, (_, n) => `${n}`),
  );
});

describe.each(languages)('in %s', (language) => {
  test('every class has a name and words of its own, few and without doubles', () => {
    for (const { id, seen } of all) {
      const kind = getKinds().get(seen?.kind ?? '');
      const own = seen?.terms[language].words ?? [];
      const others = seen?.isKind ? [] : (kind?.terms[language].words ?? []);
      const words = [...own, ...others].map((word) => word.toLowerCase());
      expect(own.length, id).toBeGreaterThan(0);
      expect(new Set(words).size, `${id}: ${words}`).toBe(words.length);
      expect(words.length, `${id}: ${words}`).toBeLessThanOrEqual(wordsMax);
      for (const word of own) expect(word, id).toMatch(/^\p{L}[\p{L}\d'-]*(?: [\p{L}\d'-]+)*$/u);
    }
  });

  test('a phrase has an article, save for what is not counted', () => {
    for (const { id, seen } of all) {
      const { phrase, name } = seen?.terms[language] ?? {};
      if (phrase !== name) expect(phrase, id).toMatch(/^(?:uma?|un|una|an?) \p{L}/u);
      else expect(notCounted[language], id).toContain(name);
    }
  });
});

test('English articles fit the sound that follows', () => {
  const heardOtherwise = ['an hourglass', 'a unicycle'];
  for (const { id, seen } of all) {
    const phrase = seen?.terms.en.phrase ?? '';
    const [, article, letter = ''] = /^(an?) (.)/u.exec(phrase) ?? [];
    if (!article || heardOtherwise.includes(phrase)) continue;
    expect(article === 'an', `${id}: ${phrase}`).toBe('aeiou'.includes(letter.toLowerCase()));
  }
});

/** Some of each hundred, against the order in which the network was trained. */
test.each([
  [0, 'tench'],
  [99, 'goose'],
  [134, 'crane'],
  [207, 'golden retriever'],
  [281, 'tabby cat'],
  [388, 'panda'],
  [405, 'airship'],
  [482, 'cassette player'],
  [517, 'crane'],
  [620, 'laptop'],
  [701, 'parachute'],
  [805, 'soccer ball'],
  [920, 'traffic light'],
  [963, 'pizza'],
  [978, 'beach'],
  [985, 'daisy'],
  [999, 'roll of toilet paper'],
])('class %i of ImageNet is called %s', (index, name) => {
  expect(findClass(`imagenet:${index}`)?.terms.en.name).toBe(name);
});

test.each(['', 'dog', 'coco:', 'coco:dragon', 'imagenet:1000', 'coco:toString', '__proto__:a'])(
  '%j is no class',
  (id) => {
    expect(findClass(id)).toBeNull();
  },
);

test.each([
  'um gato / a cat',
  'gato / a cat / un gato',
  'um gato / a cat / un gato < dragon',
  'um gato / a cat / un gato (lovely)',
  '',
])('the line %j is refused', (line) => {
  expect(() => parseClass(line, getKinds())).toThrow();
});

test('what would hurt a person is marked', () => {
  const apesAndMonkeys = Array.from({ length: 20 }, (_, n) => `imagenet:${365 + n}`);
  const animals = ['341', '344', '147', '276', '361', '385'].map((index) => `imagenet:${index}`);
  const things = ['763', '903', '743', '529', '861'].map((index) => `imagenet:${index}`);
  const ofCoco = ['coco:cow', 'coco:elephant', 'coco:toilet'];
  for (const id of [...apesAndMonkeys, ...animals, ...things, ...ofCoco]) {
    expect(findClass(id)?.mark, id).toBe('sensitive');
  }
});
