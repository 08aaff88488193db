'use client';

import { ImageOff } from 'lucide-react';
import { useState } from 'react';
import { useLanguage } from '../site/language-provider';
import { useImageFolder } from './image-folder';
import type { ShownPhoto } from './photo-view';
import { showPlaceholder } from './placeholder-url';
import { galleryText } from './text';

type Picture = Pick<ShownPhoto, 'id' | 'externalUrl' | 'thumbHash'>;

const loadings = {
  // Painted together with the words around it, once it is there.
  now: { loading: 'eager', fetchPriority: 'high', decoding: 'sync' },
  soon: { loading: 'eager', fetchPriority: 'low', decoding: 'async' },
  later: { loading: 'lazy', fetchPriority: 'auto', decoding: 'async' },
} as const;

interface PhotoImageProps {
  photo: Picture;
  alt: string;
  sizes: string;
  className: string;
  /** `soon` is fetched behind what is looked at now; `later` waits until it is scrolled to. */
  urgency?: keyof typeof loadings;
}

/** The picture itself: its placeholder until it is there, and a plain word when it never comes. */
export function PhotoImage(props: PhotoImageProps) {
  const { photo, alt, sizes, className, urgency = 'later' } = props;
  const text = galleryText(useLanguage());
  const folder = useImageFolder();
  const [isBroken, setIsBroken] = useState(false);
  if (isBroken) {
    return (
      <span
        className={`grid place-items-center content-center gap-2 bg-line/60 p-3 text-center text-label text-ink-soft ${className}`}
      >
        <ImageOff size={22} aria-hidden />
        {text.unavailable}
      </span>
    );
  }
  return (
    <img
      {...imageSources(photo, folder)}
      ref={(image) => {
        if (image === null) return;
        showPlaceholder(image, photo.thumbHash);
        // It may have failed before this script ran; then no event comes.
        if (image.complete && image.naturalWidth === 0) setIsBroken(true);
      }}
      alt={alt}
      sizes={sizes}
      {...loadings[urgency]}
      referrerPolicy="no-referrer"
      onError={() => setIsBroken(true)}
      className={`bg-cover bg-center ${className}`}
    />
  );
}

function imageSources({ id, externalUrl }: Picture, folder: string) {
  if (externalUrl !== null) return { src: externalUrl };
  const variant = (name: string) => `${folder}/${id}/${name}`;
  return {
    src: variant('w640'),
    srcSet: `${variant('w320')} 320w, ${variant('w640')} 640w, ${variant('w1280')} 1280w`,
  };
}
