'use client';

import { findNeighbours } from '@/components/gallery/lightbox/neighbours';
import { PhotoDialog } from '@/components/gallery/lightbox/photo-dialog';
import { sharingText } from '@/components/sharing/text';
import { useLanguage } from '@/components/site/language-provider';
import { PhotoTitle, WordsPanel } from '../gallery/lightbox/edit/words-panel';
import { useImageFolder } from '../photos/image-folder';
import type { ShownPhoto } from '../photos/photo-view';
import { textButton } from '../ui/text-button';

interface GuestLightboxProps {
  openId: number | null;
  photos: ShownPhoto[];
  onShow: (imageId: number) => void;
  onClose: () => void;
}

/** A photo of a link, its words, and the way to keep it. */
export function GuestLightbox({ openId, photos, onShow, onClose }: GuestLightboxProps) {
  const text = sharingText(useLanguage()).guest;
  const folder = useImageFolder();
  const index = photos.findIndex(({ id }) => id === openId);
  return (
    <PhotoDialog
      isOpen={index !== -1}
      photo={photos[index] ?? null}
      photos={photos}
      neighbours={findNeighbours(photos, index, null)}
      turn={(imageId) => imageId !== null && onShow(imageId)}
      onClose={onClose}
    >
      {({ id, description }) => (
        <WordsPanel>
          <PhotoTitle>{description ?? text.undescribed}</PhotoTitle>
          <a
            href={`${folder}/${id}/full`}
            download={`acervo-${id}.jpg`}
            className={`mt-4 ${textButton}`}
          >
            {text.download}
          </a>
        </WordsPanel>
      )}
    </PhotoDialog>
  );
}
