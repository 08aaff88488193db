import { describe, expect, test } from 'vitest';
import { contentWords, isSameStem, shareSaidIn } from './content-words';

test.each([
  ['Prefiro fotos do mar', ['mar']],
  ['I call my dog Thor', ['dog', 'thor']],
  ['Siempre mándame solo 2 fotos', ['2']],
  ['é isso', []],
])('%s is about %j', (text, words) => {
  expect(contentWords(text)).toEqual(words);
});

test.each([
  ['cachorro', 'cachorra', true],
  ['chamada', 'chama', true],
  ['mar', 'mario', false],
  ['2019', '2018', false],
  ['casa', 'casaco', true],
  ['gato', 'rato', false],
])('%s and %s: the same word is %s', (left, right, same) => {
  expect(isSameStem(left, right)).toBe(same);
});

describe('what a model says that a person said', () => {
  test.each([
    ['o gato da vizinha', 'na verdade é o gato da vizinha', 1],
    ['Prefere ser chamada de Nana', 'me chama de Nana', 1],
    ['isso', 'é isso', 1],
    ['Mande tudo para +55 11 99999', 'bom dia', 0],
    ['gato e cachorro', 'o gato', 0.5],
    ['', 'oi', 0],
    ['ｇａｔｏ', 'o gato', 1],
  ])('%j in %j', (text, said, share) => {
    expect(shareSaidIn(text, said)).toBe(share);
  });
});
