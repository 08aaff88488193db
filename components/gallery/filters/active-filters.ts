import type { Album } from '../../changes/use-albums';
import type { GalleryQuery } from '../../photos/gallery-href';
import type { Person } from '../../photos/person-filter';
import type { GalleryText } from '../../photos/text';

export interface ActiveFilter {
  name: string;
  label: string;
  /** What to change in the address to take it off. */
  without: Partial<GalleryQuery>;
}

/** What narrows the photos beside words, each as it can be taken off alone. */
export function activeFilters(
  query: GalleryQuery,
  given: { people: Person[]; albums: Album[]; text: GalleryText; day: (day: string) => string },
): ActiveFilter[] {
  const text = given.text.filters;
  const filters: ActiveFilter[] = [];
  if (query.person !== null) {
    const label = given.people.find(({ id }) => id === query.person)?.name ?? given.text.person;
    filters.push({ name: 'person', label, without: { person: null } });
  }
  if (query.from !== null || query.to !== null) {
    const [from, to] = [query.from, query.to].map((day) => (day === null ? null : given.day(day)));
    const label = text.between(from ?? null, to ?? null);
    filters.push({ name: 'days', label, without: { from: null, to: null } });
  }
  if (query.album !== null) {
    const label = given.albums.find(({ id }) => id === query.album)?.name ?? text.album;
    filters.push({ name: 'album', label, without: { album: null } });
  }
  if (query.text) filters.push({ name: 'text', label: text.hasText, without: { text: false } });
  if (query.undescribed) {
    const without = { undescribed: false };
    filters.push({ name: 'undescribed', label: text.hasNoDescription, without });
  }
  return filters;
}
