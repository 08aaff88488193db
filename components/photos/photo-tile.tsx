'use client';

import { Layers } from 'lucide-react';
import { type CSSProperties, type ReactNode, useState } from 'react';
import { useLanguage } from '../site/language-provider';
import { type GalleryQuery, galleryHref } from './gallery-href';
import { tileRatio } from './justify';
import { openHere } from './open-here';
import { PhotoImage } from './photo-image';
import type { PhotoView } from './photo-view';
import { galleryText } from './text';

interface PhotoTileProps {
  photo: PhotoView;
  query: Partial<GalleryQuery>;
  onOpen: (imageId: number) => void;
  /** What stands over it. */
  children?: ReactNode;
  /** What lies on the photo's corner, such as its check. */
  corner?: ReactNode;
  /** Where it lies, when rows are laid by script; without it the page's flow lays them. */
  style?: CSSProperties | undefined;
  isSelected?: boolean;
  /** One of the first that are seen: its picture is fetched before others. */
  isUrgent?: boolean;
  /** Whether the Tab key comes to it; of a grid's tiles, it does to one. */
  isTabStop?: boolean;
}

/**
 * A photo with its words. In the page's flow it grows by its proportions, so that a row is filled
 * and all photos in it are equally high.
 */
export function PhotoTile(props: PhotoTileProps) {
  const { photo, query, onOpen, isSelected = false, isTabStop = true } = props;
  const text = galleryText(useLanguage());
  const words = photo.description ?? photo.caption ?? text.noDescription;
  const ratio = tileRatio(photo);
  const sizes = useSteadySizes(ratio, props.style?.width);

  return (
    <figure
      className="printed-photo group min-w-0 max-w-full"
      style={props.style ?? { flexGrow: ratio, flexBasis: `calc(${ratio} * var(--spacing-row))` }}
    >
      {props.children}
      <div className="relative">
        <a
          href={galleryHref({ ...query, photo: photo.id })}
          onClick={openHere(() => onOpen(photo.id))}
          data-photo={photo.id}
          tabIndex={isTabStop ? 0 : -1}
          draggable={false}
          className={`block touch-manipulation overflow-hidden rounded-photo bg-line/60 select-none [-webkit-touch-callout:none] ${isSelected ? 'outline-3 -outline-offset-3 outline-accent' : ''}`}
          style={{ aspectRatio: ratio }}
        >
          <PhotoImage
            photo={photo}
            alt={words}
            urgency={props.isUrgent ? 'now' : 'later'}
            sizes={sizes}
            className={`size-full object-cover transition-[scale,filter] group-hover:brightness-[1.04] ${isSelected ? 'scale-[0.9] rounded-control' : 'motion-safe:group-hover:scale-[1.015]'}`}
          />
        </a>
        {photo.copies > 0 && (
          <span className="pointer-events-none absolute right-1.5 bottom-1.5 flex items-center gap-1 rounded-full bg-black/60 px-2 py-0.5 text-label text-white print:hidden">
            <Layers size={13} aria-hidden />
            <span aria-hidden>{photo.copies + 1}</span>
            <span className="sr-only">{text.copies.count(photo.copies + 1)}</span>
          </span>
        )}
        {props.corner}
      </div>
      <figcaption className="mt-1.5 text-label">
        <div className="h-9 print:h-auto">
          {photo.description === null ? (
            <span className="text-ink-soft italic">{text.waiting}</span>
          ) : (
            <span className="line-clamp-2 break-words print:inline">{photo.description}</span>
          )}
        </div>
        {photo.foundBy !== null && (
          <span className="block truncate text-ink-soft">{text.foundBy[photo.foundBy]}</span>
        )}
        <span className="hidden text-ink-soft print:block">{photo.savedAt}</span>
      </figcaption>
    </figure>
  );
}

/** From here on rows are as high as a desktop's. */
const desktopFrom = '(min-width: 40rem)';
/** Usual heights of a row, in pixels, where the page's flow lays it out. */
const rowHeights = { phone: 132, desktop: 300 };
/** Nobody sees that a picture has a tenth too few pixels, and on the densest screens a third. */
const shares = { usual: 0.9, dense: 0.67 };
/** A picture may be so much wider than was said before another one is chosen. */
const enlargedMax = 1.3;

/**
 * How wide the picture is to be: about, or as a script laid it first. Said anew only when it is much
 * wider: whenever browsers hear of other sizes they choose each picture again, which took longer
 * than all else that is done when a page is laid.
 */
function useSteadySizes(ratio: number, laidWidth: CSSProperties['width']): string {
  const width = typeof laidWidth === 'number' ? laidWidth : null;
  const [said, setSaid] = useState(width);
  const isMuchWider = width !== null && width > (said ?? usualWidth(ratio)) * enlargedMax;
  if (isMuchWider) setSaid(width);
  return sizesOf(ratio, isMuchWider ? width : said);
}

function usualWidth(ratio: number): number {
  return ratio * rowHeights[window.matchMedia(desktopFrom).matches ? 'desktop' : 'phone'];
}

function sizesOf(ratio: number, laidWidth: number | null): string {
  if (laidWidth !== null) return shared(laidWidth);
  return `${desktopFrom} ${px(ratio * rowHeights.desktop)}, ${shared(ratio * rowHeights.phone)}`;
}

function shared(width: number): string {
  return `(min-resolution: 2.5dppx) ${px(width * shares.dense)}, ${px(width * shares.usual)}`;
}

const px = (width: number) => `${Math.round(width)}px`;
