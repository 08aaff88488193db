import { expect, test } from 'vitest';
import { findClass, lexicon } from './find-class';
import { nameLabels } from './name-labels';

const see = (labels: Record<string, number>) =>
  nameLabels(Object.entries(labels).map(([id, score]) => ({ id, score })));
const namesOf = (labels: Record<string, number>) => see(labels).names.map(({ pt }) => pt);
const wordsOf = (labels: Record<string, number>) => see(labels).words.split(', ');

test('names in each language what both models saw', () => {
  expect(see({ 'coco:dog': 0.93, 'imagenet:978': 0.7 })).toEqual({
    names: [
      { pt: 'cachorro', en: 'dog', es: 'perro' },
      { pt: 'praia', en: 'beach', es: 'playa' },
    ],
    words:
      'cachorro, cão, praia, mar, litoral, dog, beach, sea, seaside, coast, perro, playa, costa',
  });
});

test('a breed is named where it is sure, and the kind where it is not', () => {
  expect(namesOf({ 'coco:dog': 0.9, 'imagenet:207': 0.8 })).toEqual(['golden retriever']);
  expect(namesOf({ 'coco:dog': 0.9, 'imagenet:207': 0.45 })).toEqual(['cachorro']);
  expect(wordsOf({ 'coco:dog': 0.9, 'imagenet:207': 0.55 })).toEqual(
    expect.arrayContaining(['golden retriever', 'cachorro', 'dog', 'perro']),
  );
});

test('several breeds, each a little, are a dog', () => {
  const breeds = { 'imagenet:191': 0.25, 'imagenet:219': 0.25, 'imagenet:184': 0.2 };
  expect(namesOf(breeds)).toEqual(['cachorro']);
  expect(wordsOf(breeds)).toEqual(['cachorro', 'cão', 'dog', 'perro']);
});

test('a weak box is believed where the other model agrees', () => {
  expect(namesOf({ 'coco:bird': 0.6 })).toEqual([]);
  expect(namesOf({ 'coco:bird': 0.6, 'imagenet:96': 0.4 })).toEqual(['pássaro']);
});

test('the same thing of both models is named once', () => {
  expect(namesOf({ 'coco:banana': 0.9, 'imagenet:954': 0.95 })).toEqual(['banana']);
  expect(namesOf({ 'imagenet:836': 0.4, 'imagenet:837': 0.3 })).toEqual(['óculos escuros']);
  const words = wordsOf({ 'coco:banana': 0.9, 'imagenet:954': 0.95, 'imagenet:754': 0.5 });
  expect(new Set(words).size).toBe(words.length);
  expect(words).not.toContain('radio');
});

test('what another name says already is left out', () => {
  expect(namesOf({ 'coco:apple': 0.9, 'imagenet:948': 0.95 })).toEqual(['maçã-verde']);
});

test('two fruits are two names, at most three things are named, backdrops last', () => {
  const fruits = { 'coco:banana': 0.9, 'coco:orange': 0.95 };
  expect(namesOf(fruits)).toEqual(['laranja', 'banana']);
  const party = { 'coco:person': 0.99, 'coco:chair': 0.97, 'coco:cake': 0.9 };
  expect(namesOf({ ...fruits, ...party })).toEqual(['laranja', 'banana', 'bolo']);
  expect(namesOf(party)).toEqual(['bolo', 'pessoa', 'cadeira']);
});

test('an unsure thing is searched and not named', () => {
  expect(see({ 'imagenet:449': 0.55 }).names).toEqual([]);
  expect(wordsOf({ 'imagenet:449': 0.55 })).toContain('casa de barcos');
  expect(see({ 'imagenet:449': 0.4, 'coco:frisbee': 0.84 })).toEqual({ names: [], words: '' });
});

test('a person is never searched as an ape, nor is anything that hardly looks like one', () => {
  expect(see({ 'imagenet:366': 0.85 })).toEqual({ names: [], words: '' });
  expect(namesOf({ 'coco:person': 0.3, 'imagenet:366': 0.99 })).toEqual([]);
  expect(wordsOf({ 'coco:person': 0.9, 'imagenet:367': 0.99 })).toEqual(
    wordsOf({ 'coco:person': 0.9 }),
  );
  expect(see({ 'coco:person': 0.3, 'imagenet:276': 0.99 }).words).not.toContain('animal');
  expect(namesOf({ 'imagenet:366': 0.96 })).toEqual(['gorila']);
  expect(namesOf({ 'imagenet:366': 0.55, 'imagenet:367': 0.4 })).toEqual(['macaco']);
});

test('vague classes, unknown ids and scores that are none count for nothing', () => {
  const vague = Object.keys(lexicon.imagenet ?? {})
    .map((index) => `imagenet:${index}`)
    .filter((id) => findClass(id)?.mark === 'vague');
  expect(vague).toEqual(expect.arrayContaining(['imagenet:111', 'imagenet:916', 'imagenet:917']));
  for (const id of vague) expect(see({ [id]: 1 }), id).toEqual({ names: [], words: '' });
  const none = { names: [], words: '' };
  expect(see({ 'coco:dragon': 1, 'imagenet:1000': 1, 'coco:constructor': 1 })).toEqual(none);
  expect(see({ 'coco:dog': Number.NaN })).toEqual(none);
  expect(see({})).toEqual(none);
});

test('a label that is given twice counts once', () => {
  const twice = [
    { id: 'imagenet:207', score: 0.4 },
    { id: 'imagenet:207', score: 0.4 },
  ];
  expect(nameLabels(twice).names).toEqual([]);
});
