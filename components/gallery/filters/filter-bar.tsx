'use client';

import { SlidersHorizontal } from 'lucide-react';
import { useState } from 'react';
import { useLanguage } from '@/components/site/language-provider';
import { languageTag } from '@/components/site/preferred-language';
import { buttonLook } from '@/components/ui/button-look';
import { useAlbums } from '../../changes/use-albums';
import type { GalleryQuery } from '../../photos/gallery-href';
import type { Person } from '../../photos/person-filter';
import { galleryText } from '../../photos/text';
import { activeFilters } from './active-filters';
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
