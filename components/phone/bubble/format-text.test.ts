import { expect, test } from 'vitest';
import { formatText } from './format-text';

const shown = (text: string) => formatText(text).map(({ kind, text }) => `${kind}:${text}`);

test.each([
  ['2*3*4 e a_b_c', ['plain:2*3*4 e a_b_c']],
  ['* lista\n* de itens', ['plain:* lista\n* de itens']],
  ['javascript:alert(1)', ['plain:javascript:alert(1)']],
  ['<b>oi</b>', ['plain:<b>oi</b>']],
])('%j is left as it is', (text, parts) => expect(shown(text)).toEqual(parts));

test('a link ends before the sentence does', () => {
  expect(shown('Veja (https://acervo.example/a?b=1).')).toEqual([
    'plain:Veja (',
    'link:https://acervo.example/a?b=1',
    'plain:).',
  ]);
});

test('the marks of WhatsApp, with accents and over several words', () => {
  expect(shown('*Três fotos* de _cão_, ~não~ ```SELECT *```')).toEqual([
    'bold:Três fotos',
    'plain: de ',
    'italic:cão',
    'plain:, ',
    'strike:não',
    'plain: ',
    'code:SELECT *',
  ]);
});

test('nothing of a text is lost', () => {
  const text = 'a *b* c https://x.example d _e_';
  expect(formatText(text).reduce((sum, part) => sum + part.text.length, 0)).toBe(text.length - 4);
});
