import { expect, test } from 'vitest';
import { groupPhotos } from './group-photos';

function burst(...captions: (string | null)[]) {
  return captions.map((caption, index) => ({
    photoId: index + 1,
    messageId: `m${index + 1}`,
    caption,
  }));
}

test.each([
  ['no photo', burst(), []],
  ['one photo alone', burst(null), [{ photoIds: [1], words: null }]],
  ['no words at all', burst(null, null), [{ photoIds: [1, 2], words: null }]],
  ['a caption on the first', burst('praia', null), [{ photoIds: [1, 2], words: 'praia' }]],
  ['a caption on the last', burst(null, null, 'praia'), [{ photoIds: [1, 2, 3], words: 'praia' }]],
  ['the same caption on each', burst('bolo', 'bolo'), [{ photoIds: [1, 2], words: 'bolo' }]],
  [
    'captions of their own',
    burst('gato', 'cachorro'),
    [
      { photoIds: [1], words: 'gato' },
      { photoIds: [2], words: 'cachorro' },
    ],
  ],
  [
    'captions of their own and some without',
    burst(null, 'gato', null, 'cachorro', null),
    [
      { photoIds: [1, 2, 3], words: 'gato' },
      { photoIds: [4, 5], words: 'cachorro' },
    ],
  ],
])('%s', (_, photos, groups) => {
  expect(groupPhotos(photos)).toEqual(groups);
});

test('a caption whose own photo was refused describes the rest, unless they have words', () => {
  expect(groupPhotos(burst(null, null), 'praia')).toEqual([{ photoIds: [1, 2], words: 'praia' }]);
  expect(groupPhotos(burst('gato'), 'praia')).toEqual([{ photoIds: [1], words: 'gato' }]);
  expect(groupPhotos([], 'praia')).toEqual([]);
});

test('the same photo twice in one burst is one, and neither caption is lost', () => {
  const copy = (caption: string | null, photoId = 1) => ({ photoId, messageId: 'm', caption });
  expect(groupPhotos([copy(null), copy('praia')])).toEqual([{ photoIds: [1], words: 'praia' }]);
  expect(groupPhotos([copy('praia'), copy('praia'), copy(null, 2)])).toEqual([
    { photoIds: [1, 2], words: 'praia' },
  ]);
  expect(groupPhotos([copy('praia'), copy('mar'), copy('rede', 2)])).toEqual([
    { photoIds: [1], words: 'praia\nmar' },
    { photoIds: [2], words: 'rede' },
  ]);
});
