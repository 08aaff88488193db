import { beforeAll, expect, test, vi } from 'vitest';
import { preferenceCookie } from './preference-cookie';

beforeAll(() => {
  vi.stubEnv('PUBLIC_BASE_URL', 'https://acervo.example');
});

test('a choice is kept for a year and more, out of reach of scripts', () => {
  expect(preferenceCookie('theme', 'dark')).toBe(
    'acervo-theme=dark; Path=/; Max-Age=34560000; HttpOnly; SameSite=Lax; Secure',
  );
  expect(preferenceCookie('language', 'es')).toContain('acervo-language=es;');
});

test.each(['system', '', 'dark; Domain=evil.test', 'constructor', null, new File([], 'x')])(
  '%s takes the choice away',
  (chosen) => {
    expect(preferenceCookie('theme', chosen)).toMatch(/^acervo-theme=; Path=\/; Max-Age=0;/);
    expect(preferenceCookie('language', chosen)).toMatch(/^acervo-language=; Path=\/; Max-Age=0;/);
  },
);
