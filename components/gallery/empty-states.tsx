'use client';

import Link from 'next/link';
import type { ReactNode } from 'react';
import { useLanguage } from '@/components/site/language-provider';
import { TileWall } from '@/components/site/tile-wall';
import { buttonLook } from '@/components/ui/button-look';
import { AddPhotosButton } from '@/components/upload/add-photos-button';
import { galleryHref } from '../photos/gallery-href';
import { galleryText } from '../photos/text';
import { type Filtering, useActiveFilters } from './filters/filter-bar';
import { FilterChip } from './filters/filter-chip';

/** No photo has come at all: how to send the first one. */
export function EmptyGallery({ hasSimulator }: { hasSimulator: boolean }) {
  const text = galleryText(useLanguage()).empty;
  return (
    <EmptyState title={text.title} lead={text.lead}>
      <AddPhotosButton />
      {hasSimulator && (
        <a href="/simulator" className={buttonLook('outline')}>
          {text.openSimulator}
        </a>
      )}
    </EmptyState>
  );
}

/** Nothing fits: says for what, what may be taken off, names what is near, and offers the way back. */
export function NothingFound({ query, people, onSearch, near }: Filtering & { near: string[] }) {
  const text = galleryText(useLanguage()).nothing;
  const filters = useActiveFilters(query, people, []);
  const isOnlyPerson = query.q === null && filters.every(({ name }) => name === 'person');
  const title = isOnlyPerson ? text.titleForPerson : text.titleForFilters;
  return (
    <EmptyState title={query.q === null ? title : text.title(query.q)} lead={text.lead}>
      {filters.length > 0 && (
        <div className="flex w-full flex-wrap items-center gap-2">
          <span className="mr-1">{text.takeOff}</span>
          {query.q !== null && (
            <FilterChip label={`“${query.q}”`} onRemove={() => onSearch({ q: null })} />
          )}
          {filters.map(({ name, label, without }) => (
            <FilterChip key={name} label={label} onRemove={() => onSearch(without)} />
          ))}
        </div>
      )}
      {near.length > 0 && (
        <p className="flex w-full flex-wrap items-baseline gap-x-4 gap-y-2">
          {text.near}
          {near.map((words) => (
            <Link
              key={words}
              href={galleryHref({ q: words, person: query.person })}
              className="font-medium text-accent underline decoration-1 underline-offset-4 hover:decoration-2"
            >
              {words}
            </Link>
          ))}
        </p>
      )}
      <Link href="/report" className={buttonLook('outline')}>
        {text.clear}
      </Link>
    </EmptyState>
  );
}

function EmptyState(props: { title: string; lead: string; children: ReactNode }) {
  return (
    <div className="mx-auto grid max-w-[64rem] items-center gap-10 py-[10vh] md:grid-cols-[216px_1fr] lg:gap-16">
      <TileWall className="aspect-square w-36 rounded-photo md:w-full" />
      <div>
        <h1 className="text-title font-semibold tracking-[-0.015em] text-balance break-words">
          {props.title}
        </h1>
        <p className="mt-3 max-w-[34rem] text-lead text-pretty text-ink-soft">{props.lead}</p>
        <div className="mt-8 flex flex-wrap items-center gap-4">{props.children}</div>
      </div>
    </div>
  );
}
