'use client';

import { useSearchParams } from 'next/navigation';
import { useEffect, useLayoutEffect, useMemo, useState } from 'react';
import { useLanguage } from '@/components/site/language-provider';
import { Button } from '@/components/ui/button';
import { type GalleryQuery, galleryHref, isSearch, searchOf } from '../photos/gallery-href';
import type { Person } from '../photos/person-filter';
import type { OpenedPhoto } from '../photos/photo-view';
import { galleryText } from '../photos/text';
import { useAnswer } from '../photos/use-answer';
import { EmptyGallery, NothingFound } from './empty-states';
import { FilterBar } from './filters/filter-bar';
import { GalleryHeader } from './header/gallery-header';
import { readGalleryQuery } from './read-gallery-query';
import { useNotices } from './selection/use-notices';
import { Timeline } from './timeline/timeline';
import { type Results, useResults } from './use-results';

interface GalleryProps {
  initial: Results;
  /** The first ones of whom an operator may choose; null for a person, who has their own alone. */
  people: Person[] | null;
  opened: OpenedPhoto | null;
  hasSimulator: boolean;
}

/** The whole gallery: what is searched stands in the address, and the rest follows from it. */
export function Gallery({ initial, people: first, opened, hasSimulator }: GalleryProps) {
  const text = galleryText(useLanguage());
  const [query, search] = useAddress();
  const people = usePeople(first);
  const { results, state, serial, retry, refresh, refreshMonths } = useResults(query, initial);
  const notices = useNotices(refresh);
  const { page } = results;
  const shared = { query, people: people ?? [], onSearch: search };
  const isEmpty = page.photos.length === 0;
  const isFiltered = isSearch(query) || query.person !== null;
  useLayoutEffect(sayAlive, []);
  return (
    <>
      <GalleryHeader {...shared} isOperator={people !== null} isPending={state === 'loading'} />
      <main className="px-gutter pb-24 print:p-0">
        <FilterBar {...shared} />
        <p role="status" className="sr-only">
          {state === 'idle' && isSearch(query)
            ? text.foundNow(page.total ?? page.photos.length)
            : ''}
        </p>
        {state === 'failed' && (
          <p role="alert" className="flex flex-wrap items-center gap-4 py-4">
            {text.searchFailed}
            <Button look="outline" onClick={retry}>
              {text.retry}
            </Button>
          </p>
        )}
        {!isEmpty && (
          // A new search is a new gallery, which starts without what the last one loaded.
          <Timeline
            key={serial}
            results={results}
            query={query}
            opened={opened}
            isOperator={people !== null}
            notices={notices}
            onRemoved={(isLast) => (isLast ? refresh() : refreshMonths())}
            onBroughtBack={refresh}
          />
        )}
        {isEmpty && isFiltered && <NothingFound {...shared} near={page.near} />}
        {isEmpty && !isFiltered && <EmptyGallery hasSimulator={hasSimulator} />}
      </main>
    </>
  );
}

/** To the script that was there before all others, and keeps what was pressed meanwhile. */
function sayAlive(): void {
  window.dispatchEvent(new Event('galleryalive'));
}

/** Long after the page can be used, and before most operators choose somebody. */
const peopleAfterMs = 1500;

/** Whom an operator may choose among: all of them once the page is there. */
function usePeople(first: Person[] | null): Person[] | null {
  const hasMore = first !== null && first.length > 1;
  const address = hasMore ? '/report/people' : null;
  return useAnswer<{ people: Person[] }>(address, peopleAfterMs)?.people ?? first;
}

/** What the address asks for. A change shows at once; the address says so a moment later. */
function useAddress(): [GalleryQuery, (changed: Partial<GalleryQuery>) => void] {
  const parameters = useSearchParams();
  const addressed = useMemo(() => readGalleryQuery(parameters), [parameters]);
  const [changing, setChanging] = useState<GalleryQuery | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: any new address ends the change.
  useEffect(() => setChanging(null), [parameters]);
  const query = changing ?? addressed;
  const search = (changed: Partial<GalleryQuery>) => {
    const next = { ...searchOf(query), ...changed };
    setChanging(next);
    window.history.replaceState(null, '', galleryHref(next));
  };
  return [query, search];
}
