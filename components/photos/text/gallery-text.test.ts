import { expect, test } from 'vitest';
import { languages } from '@/lib/language';
import { operatorText } from '../../operator/text';
import { siteText } from '../../site/text';
import { galleryText } from '.';

/** Every text by its path; functions are given values that must appear in what they say. */
function texts(value: unknown, path: string): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') return [[path, String(value(1234, 'WORDS'))]];
  return Object.entries(value as object).flatMap(([key, inner]) => texts(inner, `${path}.${key}`));
}

const all = (language: (typeof languages)[number]) =>
  texts(
    {
      gallery: galleryText(language),
      operator: operatorText(language),
      site: siteText(language),
    },
    language,
  );

test.each(languages)('%s leaves nothing unsaid', (language) => {
  for (const [path, text] of all(language)) {
    expect(text.trim(), path).not.toBe('');
    expect(text, path).not.toMatch(/undefined|\[object/);
  }
});

test.each(languages)('%s counts', (language) => {
  const { photos, found } = galleryText(language);
  expect(photos(1)).toMatch(/^1 (foto|photo)$/);
  expect(photos(0)).toMatch(/^0 (fotos|photos)$/);
  expect(photos(12_345)).toMatch(/^12[.,]345 (fotos|photos)$/);
  expect(found(2, '<b>')).toContain('“<b>”');
});

test('no sentence of one language was left in another', () => {
  const [pt, en, es] = languages.map((language) => new Map(all(language).map(withoutLanguage)));
  for (const [path, text] of en ?? []) {
    expect(text, path).not.toBe(pt?.get(path));
    expect(text, path).not.toBe(es?.get(path));
  }
});

function withoutLanguage([path, text]: [string, string]): [string, string] {
  return [path.slice(path.indexOf('.')), text];
}
