'use client';

import Link from 'next/link';
import { Brand } from '@/components/site/brand';
import { AddPhotosButton } from '@/components/upload/add-photos-button';
import type { GalleryQuery } from '../../photos/gallery-href';
import { type Person, PersonFilter } from '../../photos/person-filter';
import { GalleryMenu } from './gallery-menu';
import { SearchBox } from './search-box';

interface GalleryHeaderProps {
  query: GalleryQuery;
  people: Person[];
  /** Whoever looks after everybody's photos, and after what waits. */
  isOperator: boolean;
  isPending: boolean;
  onSearch: (changed: Partial<GalleryQuery>) => void;
}

/** The bar that stays: where one is, what is searched, whose photos, and the way to all else. */
export function GalleryHeader(props: GalleryHeaderProps) {
  const { query, people, isOperator, isPending, onSearch } = props;
  return (
    <header
      data-bar
      className="sticky top-0 z-10 grid grid-cols-[auto_minmax(0,1fr)_auto] items-center gap-x-2 gap-y-2.5 border-b border-line bg-canvas px-gutter py-3 lg:grid-cols-[10rem_minmax(0,1fr)_auto] sm:gap-x-4 lg:gap-x-8 print:hidden"
    >
      <Link href="/" prefetch={false} className="flex justify-self-start rounded-control">
        <Brand isShortOnPhones={people.length > 1} />
      </Link>
      <search className="contents gap-2.5 sm:flex">
        <SearchBox query={query} isPending={isPending} onSearch={(q) => onSearch({ q })} />
        {people.length > 1 && (
          <PersonFilter
            people={people}
            chosen={query.person}
            onChoose={(person) => onSearch({ person })}
          />
        )}
      </search>
      <div className="-mr-2.5 flex justify-self-end">
        <AddPhotosButton isIcon />
        <GalleryMenu person={query.person} isOperator={isOperator} />
      </div>
    </header>
  );
}
