import { expect, test } from 'vitest';
import { characterAccuracy } from './character-accuracy';

test.each([
  ['Pão francês', 'Pão francês', 1],
  ['Pão francês', 'Pão\n francês ', 1],
  ['Pão', 'Pao', 2 / 3],
  ['Pão', '', 0],
  ['Pão', 'nothing like it at all', 0],
  ['abcd', 'abxcd', 3 / 4],
])('%s read as %s', (text, read, accuracy) => {
  expect(characterAccuracy(text, read)).toBeCloseTo(accuracy);
});
