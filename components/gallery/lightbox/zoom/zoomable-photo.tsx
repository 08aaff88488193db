'use client';

import { useState } from 'react';
import { useLanguage } from '@/components/site/language-provider';
import { useImageFolder } from '../../../photos/image-folder';
import { PhotoImage } from '../../../photos/photo-image';
import type { ShownPhoto } from '../../../photos/photo-view';
import { galleryText } from '../../../photos/text';
import type { Zoom } from './use-zoom';

/** The widest copy that is shown whole; what is zoomed beyond it gets the largest there is. */
const widestShown = 1280;

/** The longest side that the usual copies, in WebP, can have. */
const copySideMax = 16_383;

interface ZoomablePhotoProps {
  photo: ShownPhoto;
  /** Null for a neighbour, which waits beside the open photo. */
  zoom: Zoom | null;
}

/** A photo as large as its window allows, or nearer. */
export function ZoomablePhoto({ photo, zoom }: ZoomablePhotoProps) {
  const text = galleryText(useLanguage());
  const ratio = photo.width && photo.height ? photo.width / photo.height : null;
  const size =
    ratio === null
      ? { height: '100cqh' }
      : { width: `min(100cqw, calc(100cqh * ${ratio}))`, aspectRatio: ratio };
  return (
    <div className="grid size-full min-h-0 place-items-center [container-type:size]">
      <div
        ref={zoom?.frame}
        className={`relative grid max-h-full max-w-full place-items-center ${zoom?.isHeld ? '' : 'transition-transform duration-200'}`}
        style={{ ...size, transform: zoom?.isZoomed ? transformOf(zoom) : undefined }}
      >
        <PhotoImage
          photo={photo}
          alt={zoom === null ? '' : (photo.description ?? photo.caption ?? text.noDescription)}
          sizes="100vw"
          urgency={zoom === null ? 'soon' : 'now'}
          className={ratio === null ? 'max-h-full max-w-full object-contain' : 'size-full'}
        />
        {zoom?.isZoomed && photo.externalUrl === null && <SharpCopy photo={photo} zoom={zoom} />}
      </div>
    </div>
  );
}

function transformOf({ view: { x, y, scale } }: Zoom): string {
  return `translate(${x}px, ${y}px) scale(${scale})`;
}

/** The largest copy over the usual one, once that has too few pixels and this one is there. */
function SharpCopy({ photo, zoom }: { photo: ShownPhoto; zoom: Zoom }) {
  const folder = useImageFolder();
  const [isThere, setIsThere] = useState(false);
  const shownWidth = (zoom.frame.current?.offsetWidth ?? 0) * zoom.view.scale;
  const isNeeded = Math.min(shownWidth * devicePixelRatio, photo.width ?? 0) > usualWidth(photo);
  if (!isNeeded && !isThere) return null;
  return (
    <img
      src={`${folder}/${photo.id}/full`}
      alt=""
      aria-hidden
      decoding="async"
      onLoad={() => setIsThere(true)}
      className={`absolute inset-0 size-full ${isThere ? '' : 'opacity-0'}`}
    />
  );
}

/** Pixels of the copy that the browser took for the width of the window. */
function usualWidth({ width, height }: ShownPhoto): number {
  const longest = width && height ? (copySideMax * width) / height : widestShown;
  return Math.min(widestShown, longest, window.innerWidth * devicePixelRatio);
}
