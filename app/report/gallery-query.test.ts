import { expect, test } from 'vitest';
import { galleryHref } from '@/components/gallery/gallery-href';
import { readGalleryQuery } from './gallery-query';

const nothing = { q: null, person: null, after: null, photo: null };

test('what an address cannot mean is left out', () => {
  expect(readGalleryQuery({})).toEqual(nothing);
  expect(readGalleryQuery({ q: '   ', person: ['a', 'b'], photo: 'x', after: '' })).toEqual(
    nothing,
  );
  expect(readGalleryQuery({ q: 'a'.repeat(201), photo: '99999999999' })).toEqual(nothing);
});

test('an address says again what was read from it', () => {
  const query = {
    q: 'pôr do sol & “mar”',
    person: '01a20525-34ee-7303-bfb3-67d5fc2cbdf6',
    after: 'c=+/',
    photo: 12,
  };
  const address = new URL(galleryHref(query), 'https://acervo.example');
  expect(readGalleryQuery(Object.fromEntries(address.searchParams))).toEqual(query);
});

test('a plain gallery has a plain address', () => {
  expect(galleryHref(nothing)).toBe('/report');
});
