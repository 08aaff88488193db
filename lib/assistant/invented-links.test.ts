import { describe, expect, test } from 'vitest';
import { withoutInventedLinks } from './invented-links';

describe('a link that the person did not write is taken out', () => {
  test.each([
    ['Veja em https://evil.example/x?y=1 agora', 'Veja em [link] agora'],
    ['HTTPS://EVIL.EXAMPLE', '[link]'],
    ['Abra www.evil.example/a', 'Abra [link]'],
    ['Entra em evil.com/foto.', 'Entra em [link]'],
    ['Fale com bob@evil.example', 'Fale com [link]'],
    ['[suas fotos](https://evil.example)', 'suas fotos [link]'],
    ['![x](https://evil.example/p.png)', 'x [link]'],
    ['wa.me/5511999', '[link]'],
    ['bit.ly/abc', '[link]'],
    ['javascript:alert(1)', '[link](1)'],
    ['http://127.0.0.1:3000/report', '[link]'],
    ['em 10.0.0.1/x', 'em [link]'],
    ['ht\u200Btps://ev\u200Bil.com', '[link]'],
    ['evil\u2060.com', '[link]'],
    ['evil。com', '[link]'],
    ['https：//evil.example', '[link]'],
    ['https://evil.example\u202Egpj.otof', '[link]'],
    ['пример.com', '[link]'],
  ])('%j', (text, clean) => {
    expect(withoutInventedLinks(text, 'oi')).toBe(clean);
  });
});

describe('what stays', () => {
  test.each([
    'Achei 2 fotos de cachorro. Aqui vão as 2 mais recentes.',
    'Foi em 3/5/2018, às 10:30.',
    'Custou R$ 1.234,56 e pesa 2.5 kg.',
    'A nota diz: “Pão 3.50 leite 4.20”.',
    'Guardei! “Dr. Silva e Sra. Costa”.',
    'Família 👨‍👩‍👧 e ❤️ na praia',
    'Versão 1.2.3',
  ])('%s', (text) => {
    expect(withoutInventedLinks(text, 'oi')).toBe(text);
  });

  test('a link of the person’s own words of this turn', () => {
    const own = 'lembra que meu site é www.flor.com.br/loja';
    const text = 'Vou lembrar: “meu site é www.flor.com.br/loja”.';
    expect(withoutInventedLinks(text, own)).toBe(text);
    expect(withoutInventedLinks('www.flor.com.br/outra', own)).toBe('[link]');
  });
});

test('a text that looks like the beginning of links all along comes to an end', () => {
  const text = 'a.b-'.repeat(1000);
  expect(withoutInventedLinks(text, 'oi')).toBe(text);
});
