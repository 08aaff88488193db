import { expect, test } from 'vitest';
import type { OpenedPhoto, PhotoView } from '../../photos/photo-view';
import { findNeighbours } from './neighbours';

const photos = [30, 20, 10].map((id) => ({ id }) as PhotoView);
const opened: OpenedPhoto = { photo: { id: 7 } as PhotoView, previousId: 8, nextId: 6 };

test('what is shown decides who is next', () => {
  expect(findNeighbours(photos, 1, opened)).toEqual({ previousId: 30, nextId: 10 });
  expect(findNeighbours(photos, 0, null)).toEqual({ previousId: null, nextId: 20 });
  expect(findNeighbours(photos, 2, null)).toEqual({ previousId: 20, nextId: null });
});

test('a photo from a shared address has the neighbours of the collection', () => {
  expect(findNeighbours(photos, -1, opened)).toEqual({ previousId: 8, nextId: 6 });
  expect(findNeighbours(photos, -1, null)).toEqual({ previousId: null, nextId: null });
});
