import { expect, test } from 'vitest';
import { fileWords, photoFileName } from './file-name';

test.each([
  ['O Thor na praia', 'O Thor na praia'],
  ['../../etc/passwd', 'etc passwd'],
  ['a<b>:c"d/e\\f|g?h*i', 'a b c d e f g h i'],
  ['fim.', 'fim'],
  ['  ...  ', ''],
  ['dois\nparágrafos\tcom\0zero', 'dois parágrafos com zero'],
  ['\u202egpj.exe', 'gpj.exe'],
  ['Cafe\u0301', 'Café'],
  ['海辺の犬 🎉', '海辺の犬 🎉'],
])('%j becomes %j', (given, made) => {
  expect(fileWords(given)).toBe(made);
});

test('long words are cut between signs, and never over what a name may hold', () => {
  const long = photoFileName(
    { id: 7, description: '👨‍👩‍👧'.repeat(60), takenFrom: '2024-05-03', createdAt: new Date() },
    'image/heic',
  );
  expect(Buffer.byteLength(long)).toBeLessThan(200);
  expect(long).toMatch(/^2024-05-03 (👨‍👩‍👧)+ 7\.heic$/u);
});

test('the day and the number alone name a photo without words', () => {
  const photo = {
    id: 12,
    description: null,
    takenFrom: null,
    createdAt: new Date('2024-02-01T12:00Z'),
  };
  expect(photoFileName(photo, 'image/jpeg')).toBe('2024-02-01 12.jpg');
});
