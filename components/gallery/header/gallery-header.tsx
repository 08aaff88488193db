'use client';

import { Images, ListTodo, LogOut, Trash2 } from 'lucide-react';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { type ReactNode, useTransition } from 'react';
import { collectionText } from '@/components/collection/text';
import { operatorText } from '@/components/operator/text';
import { Brand } from '@/components/site/brand';
import { useLanguage } from '@/components/site/language-provider';
import { IconButton } from '@/components/ui/icon-button';
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
  const { albums, bin } = collectionText(language);
  const whose = { person: query.person };
  const queueTitle = operatorText(language).queue.title;
  const router = useRouter();
  const [isPending, startTransition] = useTransition();
  const go = (changed: Partial<GalleryQuery>) => {
    const { q, person } = { ...query, ...changed };
    startTransition(() => router.replace(galleryHref({ q, person }), { scroll: false }));
  };

  return (
    <header className="sticky top-0 z-10 grid grid-cols-[auto_minmax(0,1fr)_auto] items-center gap-x-2 gap-y-2.5 border-b border-line bg-canvas/92 px-gutter py-3 backdrop-blur-md lg:grid-cols-[10rem_minmax(0,1fr)_auto] sm:gap-x-4 lg:gap-x-8 print:hidden">
      <Link href="/" className="flex justify-self-start rounded-control">
        <Brand isShortOnPhones={people.length > 1} />
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
        <HeaderLink href={galleryHref(whose, '/report/albums')} label={albums.title}>
          <Images size={20} aria-hidden />
        </HeaderLink>
        <HeaderLink href={galleryHref(whose, '/report/bin')} label={bin.title}>
          <Trash2 size={20} aria-hidden />
        </HeaderLink>
        <HeaderLink href="/report/queue" label={queueTitle}>
          <ListTodo size={20} aria-hidden />
        </HeaderLink>
        <form action="/sign-out" method="post">
          <IconButton type="submit" label={text.signOut}>
            <LogOut size={20} aria-hidden />
          </IconButton>
        </form>
      </div>
    </header>
  );
}

interface HeaderLinkProps {
  href: string;
  label: string;
  children: ReactNode;
}

function HeaderLink({ href, label, children }: HeaderLinkProps) {
  return (
    <Link
      href={href}
      aria-label={label}
      title={label}
      className="grid size-11 place-items-center rounded-full text-ink-soft transition-colors hover:bg-ink/7 hover:text-ink"
    >
      {children}
    </Link>
  );
}
