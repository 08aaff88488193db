import { expect, test } from 'vitest';
import { foldAccents } from './fold-accents';

test.each([
  ['Avó', 'avo'],
  ['AÇÃO', 'acao'],
  ['mañana', 'manana'],
  ['pingüim'.normalize('NFD'), 'pinguim'],
  ['plain', 'plain'],
])('%s folds to %s', (text, folded) => {
  expect(foldAccents(text)).toBe(folded);
});
