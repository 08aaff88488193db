import { expect, test } from 'vitest';
import { type Language, languages } from '@/lib/language';
import { collectionText } from '.';

test.each(languages)('%s: one is one, and many are many', (language) => {
  const { deletion, albums, bin } = collectionText(language as Language);
  const counted = [
    deletion.deleted,
    albums.photos,
    albums.removed,
    bin.restored,
    bin.emptied,
    bin.confirm.lead,
    bin.daysLeft,
    (count: number) => albums.added(count, 'x'),
  ];
  for (const words of counted) {
    expect(words(1)).toMatch(/(?<!\d)1 (?:foto|photo|dia|día|day)(?!\p{L})/u);
    expect(words(2)).toMatch(/(?<!\d)2 (?:fotos|photos|dias|días|days)(?!\p{L})/u);
  }
});

test('what is pressed in each language has a name of its own', () => {
  for (const language of languages) {
    const { albums, bin, description, deletion, undo } = collectionText(language);
    const names = [
      undo,
      description.edit,
      deletion.delete,
      albums.add,
      albums.create,
      albums.rename,
      albums.delete,
      albums.remove,
      bin.restore,
      bin.restoreAll,
      bin.emptyTrash,
    ];
    expect(new Set(names).size, language).toBe(names.length);
  }
});
