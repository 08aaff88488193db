import { expect, test } from 'vitest';
import { fitsQuickReplies, type QuickReplies } from './quick-replies';

const buttons = [
  { id: 'yes', title: 'Sim' },
  { id: 'another', title: 'Outra' },
];
const fits = (body: string, given: QuickReplies['buttons']) =>
  fitsQuickReplies(body, { language: 'pt', buttons: given });

test.each([
  ['words and two buttons', 'É um cachorro?', buttons, true],
  ['the longest body', 'x'.repeat(1024), buttons, true],
  ['a body that is too long', 'x'.repeat(1025), buttons, false],
  ['nothing above the buttons', '  ', buttons, false],
  ['no button', 'É um cachorro?', [], false],
  ['four buttons', 'É um cachorro?', [...buttons, ...buttons], false],
  ['a title that is too long', 'É?', [{ id: 'yes', title: 'x'.repeat(21) }], false],
  ['a title without a word', 'É?', [{ id: 'yes', title: '' }], false],
] as const)('%s', (_what, body, given, expected) => {
  expect(fits(body, [...given])).toBe(expected);
});
