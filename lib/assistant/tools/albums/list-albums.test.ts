import { expect, test } from 'vitest';
import { nameAlbums } from './list-albums';

const albums = (count: number) =>
  Array.from({ length: count }, (_, n) => ({ name: `Viagem ${n + 1}`, photoCount: n }));

test.each([0, 1, 80, 100])('%i albums are all named', (count) => {
  expect(nameAlbums(albums(count))).toEqual({
    albums: albums(count).map(({ name, photoCount }) => ({ name, photos: photoCount })),
    total: count,
  });
});

test('of more, those used last are named, and the note says where the others are', () => {
  const { albums: listed, total, note } = nameAlbums(albums(500));
  expect(listed).toHaveLength(100);
  expect(listed[0]).toEqual({ name: 'Viagem 1', photos: 0 });
  expect(total).toBe(500);
  expect(note).toContain('400');
  expect(note).toContain('gallery');
});
