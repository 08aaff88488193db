'use client';

import { useEffect } from 'react';
import { useOpenPhoto } from '@/components/gallery/lightbox/use-open-photo';
import { sharingText } from '@/components/sharing/text';
import { useLanguage } from '@/components/site/language-provider';
import { ImageFolderProvider } from '../photos/image-folder';
import { openHere } from '../photos/open-here';
import { PhotoImage } from '../photos/photo-image';
import type { ShownPhoto } from '../photos/photo-view';
import { GuestLightbox } from './guest-lightbox';

interface GuestPhotosProps {
  /** The address of the link, under which its photos lie. */
  path: string;
  title: string | null;
  firstName: string | null;
  until: string;
  photos: ShownPhoto[];
}

/** As for photos that nobody measured in the gallery. */
const ratioUnknown = 4 / 3;

/** What a guest sees: the photos with their words, and nothing that leads anywhere else. */
export function GuestPhotos({ path, title, firstName, until, photos }: GuestPhotosProps) {
  const text = sharingText(useLanguage()).guest;
  const { openId, open, show, close } = useOpenPhoto({}, path);
  // A page that is only fetched, as programs do to show a link, is no visit.
  useEffect(() => {
    fetch(`${path}/seen`, { method: 'POST', keepalive: true }).catch(() => {
      // It is not counted then.
    });
  }, [path]);
  return (
    <ImageFolderProvider value={path}>
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
            <GuestPhoto
              key={photo.id}
              photo={photo}
              path={path}
              isUrgent={index < 3}
              onOpen={open}
            />
          ))}
        </div>
      </main>
      <GuestLightbox {...{ openId, photos }} onShow={show} onClose={close} />
    </ImageFolderProvider>
  );
}

interface PrintProps {
  photo: ShownPhoto;
  path: string;
  isUrgent: boolean;
  onOpen: (imageId: number) => void;
}

function GuestPhoto({ photo, path, isUrgent, onOpen }: PrintProps) {
  const text = sharingText(useLanguage()).guest;
  const { id, width, height, description } = photo;
  const words = description ?? text.undescribed;
  return (
    <figure className="mb-6 break-inside-avoid">
      <a
        // Without scripts it is the picture alone.
        href={`${path}/${id}/full`}
        onClick={openHere(() => onOpen(id))}
        data-photo={id}
        aria-label={text.open(words)}
        className="block overflow-hidden rounded-photo bg-line/60"
        style={{ aspectRatio: width && height ? width / height : ratioUnknown }}
      >
        <PhotoImage
          photo={photo}
          alt={words}
          urgency={isUrgent ? 'now' : 'later'}
          sizes="(max-width: 40rem) 92vw, (max-width: 64rem) 46vw, 24rem"
          className="size-full object-cover"
        />
      </a>
      {description !== null && (
        <figcaption className="mt-2 break-words whitespace-pre-line">{description}</figcaption>
      )}
    </figure>
  );
}
