import { expect, test } from 'vitest';
import { galleryHref, isSearch, plainQuery, searchOf } from '../photos/gallery-href';
import { readGalleryQuery } from './read-gallery-query';

test('what an address cannot mean is left out', () => {
  expect(readGalleryQuery({})).toEqual(plainQuery);
  expect(
    readGalleryQuery({
      q: '   ',
      person: ['a', 'b'],
      photo: 'x',
      after: '',
      album: '1',
      near: '0',
    }),
  ).toEqual(plainQuery);
  expect(readGalleryQuery({ q: 'a'.repeat(201), photo: '99999999999', text: 'yes' })).toEqual(
    plainQuery,
  );
  expect(readGalleryQuery({ from: '2021-02-31', to: '2021', at: '2021-13' })).toEqual(plainQuery);
});

test('an address says again what was read from it', () => {
  const query = {
    q: 'pôr do sol & “mar”',
    person: '01a20525-34ee-7303-bfb3-67d5fc2cbdf6',
    from: '2020-02-29',
    to: '2021-01-31',
    album: '01a20525-34ee-7303-bfb3-67d5fc2cbdf7',
    text: true,
    undescribed: true,
    at: '2019-07',
    near: 7,
    after: 'c=+/',
    photo: 12,
  };
  const { searchParams } = new URL(galleryHref(query), 'https://acervo.example');
  expect(readGalleryQuery(searchParams)).toEqual(query);
  expect(readGalleryQuery(Object.fromEntries(searchParams))).toEqual(query);
});

test('a plain gallery has a plain address, and a place in it is no search', () => {
  expect(galleryHref(plainQuery)).toBe('/report');
  expect(isSearch({ ...plainQuery, person: 'x', at: '2019', near: 1, photo: 2 })).toBe(false);
  expect(isSearch({ ...plainQuery, undescribed: true })).toBe(true);
  expect(searchOf({ ...plainQuery, q: 'x', near: 1, photo: 2 })).toEqual({ ...plainQuery, q: 'x' });
});
