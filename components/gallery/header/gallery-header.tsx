'use client';

import { ListTodo, LogOut } from 'lucide-react';
import Link from 'next/link';
import { operatorText } from '@/components/operator/text';
import { Brand } from '@/components/site/brand';
import { useLanguage } from '@/components/site/language-provider';
import { IconButton } from '@/components/ui/icon-button';
import type { GalleryQuery } from '../gallery-href';
import { galleryText } from '../text';
import { type Person, PersonFilter } from './person-filter';
import { SearchBox } from './search-box';

interface GalleryHeaderProps {
  query: GalleryQuery;
  people: Person[];
  isOperator: boolean;
  isPending: boolean;
  onSearch: (changed: Partial<GalleryQuery>) => void;
}

/** The bar that stays: where one is, what is searched, whose photos, and the way out. */
export function GalleryHeader(props: GalleryHeaderProps) {
  const { query, people, isOperator, isPending, onSearch } = props;
  const language = useLanguage();
  const text = galleryText(language);
  const queueTitle = operatorText(language).queue.title;

  return (
    <header
      data-bar
      className="sticky top-0 z-10 grid grid-cols-[auto_minmax(0,1fr)_auto] items-center gap-x-4 gap-y-2.5 border-b border-line bg-canvas/92 px-gutter py-3 backdrop-blur-md lg:grid-cols-[10rem_minmax(0,1fr)_auto] lg:gap-x-8 print:hidden"
    >
      <Link href="/" className="flex justify-self-start rounded-control">
        <Brand />
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
        {isOperator && (
          <Link
            href="/report/queue"
            aria-label={queueTitle}
            title={queueTitle}
            className="grid size-11 place-items-center rounded-full text-ink-soft transition-colors hover:bg-ink/7 hover:text-ink"
          >
            <ListTodo size={20} aria-hidden />
          </Link>
        )}
        <form action="/sign-out" method="post">
          <IconButton type="submit" label={text.signOut}>
            <LogOut size={20} aria-hidden />
          </IconButton>
        </form>
      </div>
    </header>
  );
}
