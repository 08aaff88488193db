import { expect, test } from 'vitest';
import { languages } from '@/lib/language';
import { findClass, lexicon } from './find-class';
import { suggestFromLabels } from './suggest-from-labels';

const suggestions = (labels: Record<string, number>) =>
  languages.map((language) =>
    suggestFromLabels(
      Object.entries(labels).map(([id, score]) => ({ id, score })),
      language,
    ),
  );
const none = [null, null, null];

test.each([
  [{ 'coco:dog': 0.9 }, 'um cachorro', 'a dog', 'un perro'],
  [{ 'imagenet:207': 0.9 }, 'um golden retriever', 'a golden retriever', 'un golden retriever'],
  [{ 'imagenet:482': 0.8 }, 'um toca-fitas', 'a cassette player', 'un reproductor de casetes'],
  [{ 'imagenet:497': 0.8 }, 'uma igreja', 'a church', 'una iglesia'],
  [{ 'imagenet:386': 0.3, 'imagenet:335': 0.8 }, 'um esquilo', 'a squirrel', 'una ardilla'],
  [{ 'imagenet:604': 0.7 }, 'uma ampulheta', 'an hourglass', 'un reloj de arena'],
  [{ 'imagenet:937': 0.7 }, 'brócolis', 'broccoli', 'brócoli'],
  [
    { 'imagenet:836': 0.7 },
    'um par de óculos escuros',
    'a pair of sunglasses',
    'un par de gafas de sol',
  ],
])('%o is offered as "%s", "%s", "%s"', (labels, ...phrases) => {
  expect(suggestions(labels)).toEqual(phrases);
});

test('nothing is offered where nothing is sure', () => {
  expect(suggestions({})).toEqual(none);
  expect(suggestions({ 'coco:frisbee': 0.83, 'imagenet:463': 0.38 })).toEqual(none);
  expect(suggestions({ 'imagenet:917': 1 })).toEqual(none);
});

test('people are not asked whether they are a person, or what they wear and sit on', () => {
  expect(suggestions({ 'coco:person': 0.99 })).toEqual(none);
  expect(suggestions({ 'coco:person': 0.99, 'coco:chair': 0.95, 'imagenet:834': 0.9 })).toEqual(
    none,
  );
  expect(suggestions({ 'coco:person': 0.99, 'coco:cake': 0.9 })[0]).toBe('um bolo');
  expect(suggestions({ 'coco:chair': 0.95 })[0]).toBe('uma cadeira');
});

test('what could hurt is never offered, however sure it is', () => {
  const sensitive = Object.entries(lexicon)
    .flatMap(([model, lines]) => Object.keys(lines).map((name) => `${model}:${name}`))
    .filter((id) => findClass(id)?.mark === 'sensitive');
  expect(sensitive.length).toBeGreaterThan(60);
  for (const id of sensitive) {
    expect(suggestions({ [id]: 1 }), id).toEqual(none);
    expect(suggestions({ [id]: 0.7, 'coco:person': 0.9 }), id).toEqual(none);
  }
});
