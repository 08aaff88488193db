import { expect, test } from 'vitest';
import { severalOf } from './several-of';

test.each([
  ['pt', 'um limão', 'limões'],
  ['pt', 'um cachorro', 'cachorros'],
  ['pt', 'um cão', 'cães'],
  ['pt', 'uma flor', 'flores'],
  ['pt', 'um pastel', 'pastéis'],
  ['pt', 'um jornal', 'jornais'],
  ['pt', 'uma nuvem', 'nuvens'],
  ['en', 'a lemon', 'lemons'],
  ['en', 'an orange', 'oranges'],
  ['en', 'a church', 'churches'],
  ['en', 'a butterfly', 'butterflies'],
  ['en', 'a goose', 'geese'],
  ['es', 'un limón', 'limones'],
  ['es', 'una flor', 'flores'],
  ['es', 'un pez', 'peces'],
  ['es', 'un perro', 'perros'],
] as const)('in %s "%s" is several "%s"', (language, phrase, several) => {
  expect(severalOf(phrase, language)).toBe(several);
});

test.each([
  ['pt', 'um par de óculos escuros'],
  ['pt', 'brócolis'],
  ['pt', 'um texto que diz “BOLO”'],
  ['en', 'a pair of sunglasses'],
  ['es', 'un reloj de arena'],
] as const)('in %s "%s" is asked about openly', (language, phrase) => {
  expect(severalOf(phrase, language)).toBeNull();
});
