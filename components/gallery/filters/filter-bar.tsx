'use client';

import { SlidersHorizontal } from 'lucide-react';
import { useState } from 'react';
import { useLanguage } from '@/components/site/language-provider';
import { languageTag } from '@/components/site/preferred-language';
import { buttonLook } from '@/components/ui/button-look';
import { type Album, useAlbums } from '../../changes/use-albums';
import type { GalleryQuery } from '../../photos/gallery-href';
import type { Person } from '../../photos/person-filter';
import { type GalleryText, galleryText } from '../../photos/text';
import { FilterChip } from './filter-chip';
import { FilterPanel } from './filter-panel';

export interface Filtering {
  query: GalleryQuery;
  people: Person[];
  onSearch: (changed: Partial<GalleryQuery>) => void;
}

/** Each filter that is on as a chip, and the panel in which they are chosen. */
export function FilterBar({ query, people, onSearch }: Filtering) {
  const text = galleryText(useLanguage()).filters;
  const [isOpen, setIsOpen] = useState(false);
  // An operator looks for albums once it is known whose.
  const isSomebodys = people.length === 0 || query.person !== null;
  const albums = useAlbums(isSomebodys && (isOpen || query.album !== null), query.person);
  const filters = useActiveFilters(query, people, albums);
  return (
    <div className="pt-3 print:hidden">
      <div className="flex flex-wrap items-center gap-2">
        <button
          type="button"
          aria-expanded={isOpen}
          aria-controls="gallery-filters"
          onClick={() => setIsOpen(!isOpen)}
          className={`${buttonLook('outline')} h-9! px-3!`}
        >
          <SlidersHorizontal size={16} aria-hidden />
          {text.title}
        </button>
        {filters.map(({ name, label, without }) => (
          <FilterChip key={name} label={label} onRemove={() => onSearch(without)} />
        ))}
      </div>
      {isOpen && <FilterPanel query={query} albums={albums} onSearch={onSearch} />}
    </div>
  );
}

/** The filters that are on, in the viewer's words. */
export function useActiveFilters(
  query: GalleryQuery,
  people: Person[],
  albums: Parameters<typeof activeFilters>[1]['albums'],
) {
  const language = useLanguage();
  const day = (text: string) =>
    new Date(`${text}T12:00:00Z`).toLocaleDateString(languageTag(language), {
      dateStyle: 'medium',
      timeZone: 'UTC',
    });
  return activeFilters(query, { people, albums, text: galleryText(language), day });
}

interface ActiveFilter {
  name: string;
  label: string;
  /** What to change in the address to take it off. */
  without: Partial<GalleryQuery>;
}

/** What narrows the photos beside words, each as it can be taken off alone. */
function activeFilters(
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
