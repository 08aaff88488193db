import { expect, test } from 'vitest';
import { lexicons } from '../lexicon';
import { collectionLexicons } from '../lexicon/albums';
import { Pattern } from './pattern';

/** Every pattern that stands anywhere in these lists of words. */
function patternsIn(value: unknown): Pattern[] {
  if (value instanceof Pattern) return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(patternsIn);
}

const patterns = patternsIn([lexicons, collectionLexicons]);

test('every pattern over what people ask can be walked in linear time', () => {
  expect(patterns.length).toBeGreaterThan(200);
  for (const pattern of patterns) expect(() => pattern.test('um texto')).not.toThrow();
});
