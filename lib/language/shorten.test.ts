import { expect, test } from 'vitest';
import { shorten } from './shorten';

const family = '👨‍👩‍👧‍👦';

test.each(['', 'praia', 'a praia de Santos', ' praia '])('what fits is unchanged (%j)', (text) => {
  expect(shorten(text, Math.max(1, text.length))).toBe(text);
  expect(shorten(text, 300)).toBe(text);
});

test('one character too many makes room for the ellipsis', () => {
  expect(shorten('abcdef', 6)).toBe('abcdef');
  expect(shorten('abcdefg', 6)).toBe('abcde…');
});

test('no space stands before the ellipsis', () => {
  expect(shorten('a lua cheia', 7)).toBe('a lua…');
  expect(shorten('a lua\n\ncheia', 8)).toBe('a lua…');
});

test('an emoji is one character', () => {
  expect(shorten('🐶'.repeat(10), 10)).toBe('🐶'.repeat(10));
  expect(shorten('🐶'.repeat(11), 10)).toBe(`${'🐶'.repeat(9)}…`);
});

test.each([
  ['a family', family],
  ['a flag', '🇧🇷'],
  ['a flag of a region', '🏴󠁧󠁢󠁳󠁣󠁴󠁿'],
  ['a keycap', '1️⃣'],
  ['a skin tone', '👍🏽'],
  ['a letter with separate accents', 'e\u0301\u0323'],
])('%s across the cut is left out whole', (_what, grapheme) => {
  const size = [...grapheme].length;
  // Every place of the cut inside the grapheme, and right behind it.
  for (let inside = 1; inside <= size; inside++) {
    expect(shorten(`praia${grapheme}mar`, 5 + inside)).toBe('praia…');
  }
  expect(shorten(`praia${grapheme}mar`, 5 + size + 1)).toBe(`praia${grapheme}…`);
  expect(shorten(`praia${grapheme}`, 5 + size)).toBe(`praia${grapheme}`);
});

test('flags in a row are counted in pairs', () => {
  for (let max = 1; max < 20; max++) {
    const kept = shorten('🇧🇷'.repeat(10), max).slice(0, -1);
    expect(kept.replaceAll('🇧🇷', '')).toBe('');
    expect([...kept].length).toBeLessThan(max);
  }
});

test.each(['ab', '🐶🐶', `${family}`, 'e\u0301'])(
  'a limit of 1 leaves the ellipsis (%j)',
  (text) => {
    expect(shorten(text, 1)).toBe('…');
  },
);

test('a caption of 4,096 characters with a family across the cut', () => {
  const caption = `${'a'.repeat(297)}${family}${'b'.repeat(3792)}`;
  expect(shorten(caption, 300)).toBe(`${'a'.repeat(297)}…`);
});
