'use client';

import { useEffect } from 'react';
import { useLanguage } from '@/components/site/language-provider';
import { showPlaceholder } from '../../gallery/placeholder-url';
import { sharingText } from '../text';

export interface GuestPhoto {
  id: number;
  width: number | null;
  height: number | null;
  thumbHash: string | null;
  description: string | null;
}

interface GuestPhotosProps {
  /** The address of the link, under which its photos lie. */
  path: string;
  title: string | null;
  firstName: string | null;
  until: string;
  photos: GuestPhoto[];
}

/** As for photos that nobody measured in the gallery. */
const ratioUnknown = 4 / 3;

/** What a guest sees: the photos with their words, and nothing that leads anywhere else. */
export function GuestPhotos({ path, title, firstName, until, photos }: GuestPhotosProps) {
  const text = sharingText(useLanguage()).guest;
  // A page that is only fetched, as programs do to show a link, is no visit.
  useEffect(() => {
    fetch(`${path}/seen`, { method: 'POST', keepalive: true }).catch(() => {
      // It is not counted then.
    });
  }, [path]);
  return (
    <main className="mx-auto max-w-[76rem] px-gutter pt-10 pb-24 lg:pt-16">
      <p className="text-ink-soft">{text.by(firstName)}</p>
      <h1 className="mt-1 text-title font-semibold tracking-[-0.015em] text-balance">
        {title ?? text.photos(photos.length)}
      </h1>
      <p className="mt-1 text-ink-soft">
        {[title === null ? null : text.photos(photos.length), text.until(until)]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <div
        className={`mt-8 gap-x-5 ${photos.length === 1 ? 'max-w-[52rem]' : 'sm:columns-2 lg:columns-3'}`}
      >
        {photos.map((photo, index) => (
          <Print key={photo.id} photo={photo} path={path} isUrgent={index < 3} />
        ))}
      </div>
    </main>
  );
}

function Print({ photo, path, isUrgent }: { photo: GuestPhoto; path: string; isUrgent: boolean }) {
  const text = sharingText(useLanguage()).guest;
  const { id, width, height, thumbHash, description } = photo;
  const words = description ?? text.undescribed;
  const variant = (name: string) => `${path}/${id}/${name}`;
  return (
    <figure className="mb-6 break-inside-avoid">
      <a
        href={variant('full')}
        aria-label={text.open(words)}
        className="block overflow-hidden rounded-photo bg-line/60"
        style={{ aspectRatio: width && height ? width / height : ratioUnknown }}
      >
        <img
          ref={(image) => {
            if (image) showPlaceholder(image, thumbHash);
          }}
          src={variant('w640')}
          srcSet={`${variant('w320')} 320w, ${variant('w640')} 640w, ${variant('w1280')} 1280w`}
          sizes="(max-width: 40rem) 92vw, (max-width: 64rem) 46vw, 24rem"
          alt={words}
          loading={isUrgent ? 'eager' : 'lazy'}
          decoding="async"
          className="size-full bg-cover bg-center object-cover"
        />
      </a>
      {description !== null && (
        <figcaption className="mt-2 break-words whitespace-pre-line">{description}</figcaption>
      )}
    </figure>
  );
}
