import { expect, test } from 'vitest';
import { markWords } from './mark-words';

const marked = (text: string, words: string | null) =>
  markWords(text, words).flatMap((part) => (part.isMarked ? part.text : []));

test.each([
  ['PADARIA São João', 'padaria', ['PADARIA']],
  ['PADARIA São João', 'sao joao', ['São', 'João']],
  ['Notas fiscais', 'nota fiscal', ['Notas', 'fiscais']],
  ['Suco de limão, dois limões', 'limões', ['limão', 'limões']],
  ['Dogs only', 'dog', ['Dogs']],
  ['os perros', 'PERRO', ['perros']],
  ['Sa\u0303o Paulo', 'são', ['Sa\u0303o']],
  ['TV 42"', 'tv', ['TV']],
])('in %j, %j marks %j', (text, words, expected) => {
  expect(marked(text, words)).toEqual(expected);
});

test.each([
  ['Uma notícia', 'nota'],
  ['Padaria', 'a'],
  ['O portão da padaria', 'de da'],
  ['Casa amarela', 'cachorro'],
  ['Padaria', ''],
  ['Padaria', null],
  ['Padaria', '.* (a|b) \\'],
])('in %j, %j marks nothing', (text, words) => {
  expect(marked(text, words)).toEqual([]);
});

test.each(['<b>padaria</b> & "padaria"\n  padaria', '', 'padaria', '💡padaria💡'])(
  'what stands in %j is there in full, and nothing else',
  (text) => {
    const parts = markWords(text, 'padaria');
    expect(parts.map((part) => part.text).join('')).toBe(text);
  },
);
