import { expect, test } from 'vitest';
import { preferredLanguage } from './preferred-language';

test.each([
  [null, 'pt'],
  ['', 'pt'],
  ['de-DE,fr;q=0.9', 'pt'],
  ['en-GB,en;q=0.9', 'en'],
  ['es-419', 'es'],
  ['de, es;q=0.4, en;q=0.7', 'en'],
  ['en;q=0, es', 'es'],
  ['constructor, en', 'en'],
])('%s is answered in %s', (header, language) => {
  expect(preferredLanguage(header)).toBe(language);
});
