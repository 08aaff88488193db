import { expect, test } from 'vitest';
import { firstPhotos } from './first-photos';

const agents = {
  'an iPhone':
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Mobile/15E148 Safari/604.1',
  'an Android phone':
    'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Mobile Safari/537.36',
  'an Android tablet':
    'Mozilla/5.0 (Linux; Android 10; SM-X710) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Safari/537.36',
  'a desktop':
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Safari/537.36',
};

test.each([
  ['an iPhone', 12],
  ['an Android phone', 12],
  ['an Android tablet', 24],
  ['a desktop', 24],
] as const)('%s is sent %i photos at first', (device, photos) => {
  expect(firstPhotos(new Headers({ 'user-agent': agents[device] }))).toBe(photos);
});

test('who does not say what they look with is sent what a desktop is', () => {
  expect(firstPhotos(new Headers())).toBe(24);
});
