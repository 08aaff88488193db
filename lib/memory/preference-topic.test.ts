import { describe, expect, test } from 'vitest';
import { replaces } from './preference-topic';

describe('the same thing: the later wish takes the place of the earlier one', () => {
  test.each([
    ['me chama de Ana', 'me chama de Nana'],
    ['me chama de Ana', 'me chamar de Nana'],
    ['me chama de Ana', 'meu nome é Ana Paula'],
    ['llámame Ana', 'me puedes llamar Nana'],
    ['Prefere ser chamada de Ana', 'me chama de Nana'],
    ['call me Ann', 'my name is Nancy'],
    ['llámame Ana', 'me llamo Anita'],
    ['eu chamo o cachorro de Thor', 'meu cachorro se chama Rex'],
    ['my dog is called Thor', 'I call my dog Rex'],
    ['mi perro se llama Thor', 'a mi perro lo llamo Rex'],
    ['responde em inglês', 'fala comigo em português'],
    ['Gosto de fotos do mar', 'Prefiro fotos do mar'],
    ['sempre me manda poucas fotos', 'prefiro poucas fotos'],
    ['não como carne', 'não como carne nem peixe'],
    ['manda só as 2 primeiras', 'manda só as 3 primeiras'],
  ])('%s / %s', (earlier, later) => {
    expect(replaces(later, earlier)).toBe(true);
  });
});

describe('two things', () => {
  test.each([
    ['me chama de Ana', 'meu cachorro se chama Thor'],
    ['meu cachorro se chama Thor', 'minha gata se chama Mia'],
    ['prefiro poucas fotos', 'prefiro fotos do avô'],
    ['minha irmã é a Bia', 'sou vegetariana'],
    ['my sister is Bia', 'my brother is Tom'],
  ])('%s / %s', (one, other) => {
    expect(replaces(other, one)).toBe(false);
    expect(replaces(one, other)).toBe(false);
  });
});

test('a bare number tells no topic, so nothing is replaced by it', () => {
  expect(replaces('gosto 2', 'gosto 1')).toBe(false);
});
