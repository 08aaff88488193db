'use client';

import { MessagesSquare } from 'lucide-react';
import Link from 'next/link';
import { usePhotoEdits } from '@/components/collection/use-photo-edits';
import { operatorText } from '@/components/operator/text';
import { useLanguage } from '@/components/site/language-provider';
import { buttonLook } from '@/components/ui/button-look';
import { DaySection } from './day-section';
import { type GalleryQuery, galleryHref } from './gallery-href';
import { groupByDay } from './group-by-day';
import { Lightbox } from './lightbox/lightbox';
import { useOpenPhoto } from './lightbox/use-open-photo';
import { LoadMore } from './load-more';
import type { GalleryPage, OpenedPhoto } from './photo-view';
import { PrintButton } from './print-button';
import { galleryText } from './text';
import { useGalleryPages } from './use-gallery-pages';

interface GalleryProps {
  firstPage: GalleryPage;
  query: GalleryQuery;
  opened: OpenedPhoto | null;
}

/** The photos by day, the pages that follow them, and the one that is open. */
export function Gallery({ firstPage, query, opened }: GalleryProps) {
  const language = useLanguage();
  const text = galleryText(language);
  const { next, state, loadMore, ...pages } = useGalleryPages(firstPage, query);
  const { photos, edited, droppedCount, edits } = usePhotoEdits(pages.photos);
  const { openId, open, show, close } = useOpenPhoto(query);
  const total = (firstPage.total ?? pages.photos.length) - droppedCount;
  const words = firstPage.correctedTo ?? query.q;

  return (
    <>
      <div className="flex min-h-16 flex-wrap items-center justify-between gap-x-6 py-2.5 print:block print:p-0">
        <h1 className="text-lead font-semibold tracking-[-0.01em]">
          <span className="hidden print:inline">Acervo · </span>
          {words === null ? text.photos(total) : text.found(total, words)}
          {firstPage.correctedTo !== null && (
            <span className="ml-3 text-body font-normal text-ink-soft">
              {text.correctedFrom(query.q ?? '')}
            </span>
          )}
        </h1>
        <div className="flex items-center gap-2">
          {query.person !== null && (
            <Link
              href={`/report/conversations/${query.person}`}
              className={`${buttonLook('quiet')} print:hidden`}
            >
              <MessagesSquare size={18} aria-hidden />
              {operatorText(language).conversation.open}
            </Link>
          )}
          <PrintButton hasMore={next !== null} loadMore={loadMore} />
        </div>
      </div>
      <div className="lg:photo-rows print:grid print:grid-cols-3 print:gap-4">
        {groupByDay(photos).map((day) => (
          <DaySection key={day.photos[0]?.id} day={day} query={query} onOpen={open} />
        ))}
      </div>
      <LoadMore
        href={next === null ? null : galleryHref({ ...query, photo: null, after: next })}
        newestHref={query.after === null ? null : galleryHref({ q: query.q, person: query.person })}
        state={state}
        loadMore={loadMore}
      />
      <Lightbox
        openId={openId}
        photos={photos}
        opened={opened && { ...opened, photo: edited(opened.photo) }}
        words={words}
        edits={edits}
        onShow={show}
        onClose={close}
        onNearEnd={loadMore}
      />
    </>
  );
}
