import { describe, expect, test } from 'vitest';
import { Pattern } from './pattern';

/** What a native expression finds, in the same shape. */
function native(source: string, text: string) {
  const match = new RegExp(source, 'u').exec(text);
  return match && { 0: match[0], index: match.index, groups: { ...match.groups } };
}

/** Groups without a value are left out on our side. */
function linear(source: string, text: string) {
  const match = new Pattern(source).exec(text);
  const unset = Object.fromEntries(
    [...source.matchAll(/\(\?<(\w+)>/gu)].map(([, name]) => [name, undefined]),
  );
  return match && { ...match, groups: { ...unset, ...match.groups } };
}

const texts = [
  '',
  'a',
  'ab',
  'abab',
  'um do um de foto',
  'mostra as fotos da praia de 12/03',
  'sexta-feira à noite',
  'fotos 12 e 7',
  'não, é a Mimi 🐈 no sofá',
  'aaaaaaaab',
  'foto foto fotos',
];

test.each([
  'a|ab',
  '(?:a|ab)(?:b|)$',
  '^(?:um |do |de )*foto',
  '(?<!\\S)(?:fotos?|d[aeo]s?)(?!\\S)',
  '(?:(?:um|do|de)(?: |$))*',
  '(?:a+?)(?:b|ab)',
  'a{2,4}b?',
  '(?:ab){0,2}$',
  '[^\\s\\p{L}]+',
  '(?<n>\\d{1,2}) e (?<m>\\d)|(?<n2>\\d+)',
  'fotos?(?= (?:d[ao]|\\d))',
  '(?:foto(?! fotos) ?)+',
  '(?:(?!de )\\S+ )+foto',
  '(?<=\\d)[/.](?=\\d)',
  '.$',
  'praia(?: .*)?$',
  '(?<first>\\S+) (?:(?<second>\\S+) )?(?<last>\\S+)$',
])('/%s/u finds what the built-in engine finds', (source) => {
  for (const text of texts) {
    expect(linear(source, text), text).toEqual(native(source, text));
  }
});

describe('a long text', () => {
  const long = 10_000;

  // A backtracking engine would need longer than the universe has existed for the first three.
  test.each([
    ['^(?:(?:um|do|um?)(?: |$))*!', 'um '.repeat(long)],
    ['^(?:a|a|ab?)*c', 'a'.repeat(long)],
    ['^(?:a+)+$', `${'a'.repeat(long)}!`],
    ['^(?:(?:a|b)+(?=(?:a|ab)*c|b))+d', 'ab'.repeat(long)],
    ['(?:a )*(?:a )*b', 'a '.repeat(long)],
    ['\\s+$', `${' '.repeat(long)}x`],
    ['(?:(?=\\S+ (?:\\S+ )*z)a )+b', 'a '.repeat(long)],
  ])('costs /%s/u no more than its length', (source, text) => {
    expect(new Pattern(source).test(text)).toBe(false);
  });
});

test.each([
  ['(?<word>\\S+) \\k<word>', /Backreference/],
  ['(?:(?<word>a) )*', /repeats a group/],
  ['(?:a?)*', /may be empty/],
  ['(?:|a)+', /may be empty/],
  ['(?<=ab)c', /looks behind/],
  ['(a)', /without a name/],
  ['\\bfoto', /splits words/],
  ['(?:(?:(?:a{50}){50}){50})', /too large/],
])('%s is refused', (source, why) => {
  expect(() => new Pattern(source).test('a')).toThrow(why);
});

test('a letter beyond the first plane is one letter', () => {
  expect(new Pattern('^.$').exec('🐈')?.[0]).toBe('🐈');
  expect(new Pattern('(?<!\\S)a').test('🐈a')).toBe(false);
});
