import { describe, expect, test } from 'vitest';
import { saysYes, saysYesIn } from './says-yes';

describe('a yes', () => {
  test.each([
    ...['sim', 'Siiim, pode!', 'pode apagar', 'isso, apaga', 'claro', 'sim, apaga as duas', '👍'],
    ...['yes', 'Yes please', 'go ahead', 'delete them', 'yep', 'sure, delete all', 'ok'],
    ...[
      'sí',
      'dale',
      'sí, bórralas',
      'adelante',
      'por supuesto',
      'vale',
      'borra todo',
      'puedes borrarlas',
    ],
  ])('%s', (text) => {
    expect(saysYes(text)).toBe(true);
  });
});

describe('no yes', () => {
  test.each([
    ...['', 'não', 'não apaga', 'nao, pode deixar', 'oi', 'mostra as fotos do gato', 'obrigado 👎'],
    ...[
      'apaga as fotos da praia',
      'pode mostrar as fotos?',
      'obrigado',
      'as fotos',
      'sim?',
      'melhor não',
    ],
    ...['no', "don't", 'no, keep them', 'show me the dog', 'do not delete'],
    ...['no, gracias', 'nunca', 'muéstrame las fotos', 'ni idea'],
    'sim eu queria ver as fotos que mandei ontem da festa da minha irmã',
  ])('%s', (text) => {
    expect(saysYes(text)).toBe(false);
  });
});

test.each([
  ['sim\nmostra as fotos do gato', true],
  ['mostra as fotos do gato\nsim', true],
  ['sim', true],
  ['não\nsim', false],
  ['sim\nnão, espera', false],
  ['sim, mas não agora\nas fotos', false],
  ['mostra as fotos\ndo gato', false],
])('among lines: %j', (text, expected) => {
  expect(saysYesIn(text)).toBe(expected);
});
