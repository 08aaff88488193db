import { expect, test } from 'vitest';
import { isSameText } from './is-same-text';

const longPage = `${'lista compras '.repeat(40)}\npalavra palavra sábado`;

test.each([
  ['', null],
  ['PADARIA PÃO DOURADO\nCafé 9,50', 'padaria pao dourado cafe 9,50'],
  ['Comprovante\nR$ 1.250,00', 'Comprovante R$ 1.250,00'],
  ['Tr ir\nHI', ''],
  ['arroz integral\nfeijão preto', 'feijão preto\narroz integral'],
  ['amanhã levo leite', 'amanhãlevo leite'],
])('“%s” and “%s” say the same', (one, other) => {
  expect(isSameText(one, other)).toBe(true);
});

test.each([
  ['R$ 1.250,00', 'R$ 1.250,01'],
  ['00412', '00413'],
  ['00412', ''],
  ['Maria de Souza', 'Mario de Souza'],
  ['Banco do Povo', 'Banco do Povo S.A. 12'],
  ['Vence 03/05', 'Vence 05/03'],
  ['R$ 12,50', 'R$ 50,12'],
  ['14:32', '32:14'],
  ['R$ 12 50', 'R$ 1 250'],
  ['De Maria para João', 'De João para Maria'],
  ['Para Maria\nR$ 12,50', 'Para Maria'],
  [longPage, longPage.replace('palavra', 'garrafa')],
  [longPage, longPage.replace('palavra ', '')],
  [`${longPage} 17`, longPage],
])('“%s” and “%s” do not', (one, other) => {
  expect(isSameText(one, other)).toBe(false);
});
