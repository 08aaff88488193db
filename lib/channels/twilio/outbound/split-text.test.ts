import { expect, test } from 'vitest';
import { splitText, textCharactersMax } from './split-text';

const withoutSpace = (text: string) => text.replace(/\s+/g, '');
const sentence = 'A lua cheia sobre o mar de Cumuruxatiba, com as crianças na areia. ';

/** What must hold for every text: nothing lost, nothing too long, no half character. */
function split(text: string): string[] {
  const pieces = splitText(text);
  expect(withoutSpace(pieces.join(''))).toBe(withoutSpace(text));
  for (const piece of pieces) {
    expect(piece.length).toBeLessThanOrEqual(textCharactersMax);
    expect(piece).toBe(piece.trim());
    expect(piece.isWellFormed()).toBe(true);
  }
  return pieces;
}

test.each(['', ' \n\n ', '\u00a0'])('nothing to say is no message (%j)', (text) => {
  expect(splitText(text)).toEqual([]);
});

test('what fits is one message, to the last character', () => {
  expect(split('x'.repeat(textCharactersMax))).toHaveLength(1);
  expect(split('x'.repeat(textCharactersMax + 1))).toHaveLength(2);
});

test('a paragraph is broken off before a sentence', () => {
  const first = sentence.repeat(15).trim();
  expect(split(`${first}\n \n${sentence.repeat(15)}`)[0]).toBe(first);
});

test('a paragraph that would leave the message half empty is not', () => {
  const pieces = split(`Oi!\n\n${sentence.repeat(40)}`);
  expect(pieces[0]).toMatch(/areia\.$/);
  expect(pieces).toHaveLength(2);
});

test('a sentence is broken off before a word', () => {
  for (const piece of split(sentence.repeat(60))) expect(piece).toMatch(/^A lua.*areia\.$/s);
});

test('a list is broken off between its lines, in as few messages as fit', () => {
  const lines = Array.from({ length: 80 }, (_, n) => `• Casa do Sr. ${n}! Natal (${n + 2} fotos)`);
  const pieces = split(`Você tem 80 álbuns:\n${lines.join('\n')}`);
  expect(pieces.flatMap((piece) => piece.split('\n')).slice(1)).toEqual(lines);
  expect(pieces).toHaveLength(2);
});

test('an abbreviation, a decimal and an ellipsis without space break nothing', () => {
  const pieces = split(`${'R$ 3.50... '.repeat(200)}fim`);
  for (const piece of pieces.slice(0, -1)) expect(piece).toMatch(/3\.50\.\.\.$/);
});

test('a word is broken off before a character', () => {
  for (const piece of split('cachorro '.repeat(400))) expect(piece).toMatch(/^cachorro.*cachorro$/);
});

test('a break right behind the last character that fits is used', () => {
  const full = `${'a'.repeat(textCharactersMax / 2 + 1)} ${'b'.repeat(textCharactersMax / 2 - 2)}`;
  expect(split(`${full} c`)).toEqual([full, 'c']);
});

test.each([
  ['a surrogate pair', '🐶'],
  ['a family of four', '👨‍👩‍👧‍👦'],
  ['a flag', '🇧🇷'],
  ['a letter with a separate accent', 'e\u0301'],
])('%s is never cut', (_what, grapheme) => {
  for (const piece of split(`x${grapheme.repeat(1000)}`)) {
    expect(piece.replaceAll(grapheme, '').replace(/^x/, '')).toBe('');
  }
});

test.each([
  ['stacked accents', `🐶${'\u0301'.repeat(2 * textCharactersMax)}`],
  ['people who all hold hands', '👩\u200d'.repeat(textCharactersMax)],
])('one character longer than a message (%s) is cut, but no surrogate pair is', (_what, text) => {
  expect(split(text).length).toBeGreaterThan(1);
});
