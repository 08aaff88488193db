'use client';

import type { MouseEvent, ReactNode } from 'react';
import { useLanguage } from '@/components/site/language-provider';
import { type GalleryQuery, galleryHref } from './gallery-href';
import { PhotoImage } from './photo-image';
import type { PhotoView } from './photo-view';
import { galleryText } from './text';

/** Beyond these a photo would be a stripe; its middle is shown, and all of it when opened. */
const ratioMin = 0.75;
const ratioMax = 2.4;
/** For photos that nobody measured: most phones' pictures. */
const ratioUnknown = 4 / 3;

interface PhotoTileProps {
  photo: PhotoView;
  query: GalleryQuery;
  onOpen: (imageId: number) => void;
  /** What stands over it. */
  children: ReactNode;
}

/**
 * A photo with its words. It grows by its proportions, so that a row is filled and all photos in
 * it are equally high.
 */
export function PhotoTile({ photo, query, onOpen, children }: PhotoTileProps) {
  const text = galleryText(useLanguage());
  const words = photo.description ?? photo.caption ?? text.noDescription;
  const ratio = tileRatio(photo);
  const openHere = (event: MouseEvent) => {
    // With a key held down, the browser opens a tab or a window as for any link.
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    onOpen(photo.id);
  };

  return (
    <figure
      className="printed-photo group min-w-0 max-w-full"
      style={{ flexGrow: ratio, flexBasis: `calc(${ratio} * var(--spacing-row))` }}
    >
      {children}
      <a
        href={galleryHref({ ...query, photo: photo.id })}
        onClick={openHere}
        data-photo={photo.id}
        className="block overflow-hidden rounded-photo bg-line/60"
        style={{ aspectRatio: ratio }}
      >
        <PhotoImage
          photo={photo}
          alt={words}
          sizes={`(max-width: 40rem) 92vw, ${Math.round(ratio * 300)}px`}
          className="size-full object-cover transition-[scale,filter] group-hover:brightness-[1.04] motion-safe:group-hover:scale-[1.015]"
        />
      </a>
      <figcaption className="mt-1.5 text-label">
        {photo.description === null ? (
          <span className="text-ink-soft italic">{text.waiting}</span>
        ) : (
          <span className="line-clamp-2 break-words print:inline">{photo.description}</span>
        )}
        {photo.foundBy !== null && (
          <span className="block text-ink-soft">{text.foundBy[photo.foundBy]}</span>
        )}
        <span className="hidden text-ink-soft print:block">{photo.savedAt}</span>
      </figcaption>
    </figure>
  );
}

function tileRatio({ width, height }: PhotoView): number {
  if (!width || !height) return ratioUnknown;
  return Math.min(ratioMax, Math.max(ratioMin, Math.round((width / height) * 1000) / 1000));
}
