'use client';

import { ListTodo, LogOut } from 'lucide-react';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useTransition } from 'react';
import { operatorText } from '@/components/operator/text';
import { Brand, BrandMark } from '@/components/site/brand';
import { useLanguage } from '@/components/site/language-provider';
import { SettingsLink } from '@/components/site/settings-link';
import { IconButton } from '@/components/ui/icon-button';
import { AddPhotosButton } from '@/components/upload/add-photos-button';
import { type GalleryQuery, galleryHref } from '../gallery-href';
import { galleryText } from '../text';
import { type Person, PersonFilter } from './person-filter';
import { SearchBox } from './search-box';

interface GalleryHeaderProps {
  query: GalleryQuery;
  people: Person[];
}

/** The bar that stays: where one is, what is searched, whose photos, and the way out. */
export function GalleryHeader({ query, people }: GalleryHeaderProps) {
  const language = useLanguage();
  const text = galleryText(language);
  const queueTitle = operatorText(language).queue.title;
  const router = useRouter();
  const [isPending, startTransition] = useTransition();
  const go = (changed: Partial<GalleryQuery>) => {
    const { q, person } = { ...query, ...changed };
    startTransition(() => router.replace(galleryHref({ q, person }), { scroll: false }));
  };

  return (
    <header className="sticky top-0 z-10 grid grid-cols-[auto_minmax(0,1fr)_auto] items-center gap-x-4 gap-y-2.5 border-b border-line bg-canvas/92 px-gutter py-3 backdrop-blur-md lg:grid-cols-[10rem_minmax(0,1fr)_auto] lg:gap-x-8 print:hidden">
      <Link href="/" aria-label="Acervo" className="flex justify-self-start rounded-control">
        <span className="sm:hidden">
          <BrandMark size={28} />
        </span>
        <span className="hidden sm:inline">
          <Brand />
        </span>
      </Link>
      <search className="contents gap-2.5 sm:flex">
        <SearchBox query={query} isPending={isPending} onSearch={(q) => go({ q })} />
        {people.length > 1 && (
          <PersonFilter
            people={people}
            chosen={query.person}
            onChoose={(person) => go({ person })}
          />
        )}
      </search>
      <div className="-mr-2.5 flex justify-self-end">
        <AddPhotosButton isIcon />
        <Link
          href="/report/queue"
          aria-label={queueTitle}
          title={queueTitle}
          className="grid size-11 place-items-center rounded-full text-ink-soft transition-colors hover:bg-ink/7 hover:text-ink"
        >
          <ListTodo size={20} aria-hidden />
        </Link>
        <SettingsLink />
        <form action="/sign-out" method="post">
          <IconButton type="submit" label={text.signOut}>
            <LogOut size={20} aria-hidden />
          </IconButton>
        </form>
      </div>
    </header>
  );
}
