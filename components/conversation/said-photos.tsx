'use client';

import { Button } from '@base-ui/react/button';
import { PhotoImage } from '../photos/photo-image';
import { galleryText } from '../photos/text';
import { useLanguage } from '../site/language-provider';
import type { SaidView } from './photo-conversation-view';

/** One row; the others of a large album are counted. */
const shownMax = 4;
const thumbnail = 'block size-14 overflow-hidden rounded-photo bg-darkroom';

interface SaidPhotosProps {
  photos: SaidView['photos'];
  /** The open one among them leads nowhere. */
  photoId: number;
  onShow: (photoId: number) => void;
}

/** The photos of a message, small; those that are not open can be. */
export function SaidPhotos({ photos, photoId, onShow }: SaidPhotosProps) {
  const text = galleryText(useLanguage()).lightbox.conversation;
  const shown = openFirst(photos, photoId).slice(0, shownMax);
  const more = photos.length - shown.length;
  return (
    <div className="mt-1.5 flex flex-wrap items-center gap-1.5">
      {shown.map((photo) => {
        const isOpen = photo.id === photoId;
        const image = (
          <PhotoImage
            photo={{ ...photo, thumbHash: null }}
            alt={isOpen ? text.thisPhoto : text.otherPhoto}
            sizes="3.5rem"
            className="size-full object-cover"
          />
        );
        if (isOpen) {
          return (
            <span key={photo.id} className={`${thumbnail} opacity-60`}>
              {image}
            </span>
          );
        }
        return (
          <Button
            key={photo.id}
            onClick={() => onShow(photo.id)}
            className={`${thumbnail} cursor-pointer transition-[filter] hover:brightness-110 focus-visible:outline-darkroom-accent`}
          >
            {image}
          </Button>
        );
      })}
      {more > 0 && <span className="text-label text-darkroom-ink-soft">{text.more(more)}</span>}
    </div>
  );
}

/** It must not be among those that are only counted. */
function openFirst(photos: SaidView['photos'], photoId: number): SaidView['photos'] {
  const index = photos.findIndex(({ id }) => id === photoId);
  if (index < shownMax) return photos;
  return [...photos.slice(index, index + 1), ...photos.toSpliced(index, 1)];
}
