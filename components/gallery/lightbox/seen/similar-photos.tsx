'use client';

import { Button } from '@base-ui/react/button';
import { useLanguage } from '@/components/site/language-provider';
import { PhotoImage } from '../../../photos/photo-image';
import type { PhotoView } from '../../../photos/photo-view';
import { galleryText } from '../../../photos/text';
import { useAnswer } from '../../../photos/use-answer';

/** Who turns on before that wanted to see the next photo, and not others like this one. */
const settledMs = 400;

interface SimilarPhotosProps {
  imageId: number;
  onShow: (imageId: number) => void;
}

/** Photos that look like the open one, where there are any. */
export function SimilarPhotos({ imageId, onShow }: SimilarPhotosProps) {
  const text = galleryText(useLanguage());
  const address = `/report/photos/similar?photo=${imageId}`;
  const photos = useAnswer<{ photos: PhotoView[] }>(address, settledMs)?.photos ?? [];
  if (photos.length === 0) return null;
  return (
    <section aria-label={text.lightbox.similar} className="mt-6">
      <p aria-hidden className="text-label text-darkroom-ink-soft">
        {text.lightbox.similar}
      </p>
      <ul className="mt-2 grid grid-cols-4 gap-1.5">
        {photos.map((photo) => (
          <li key={photo.id}>
            <Button
              onClick={() => onShow(photo.id)}
              className="block aspect-square w-full cursor-pointer overflow-hidden rounded-photo bg-darkroom transition-[filter] hover:brightness-110 focus-visible:outline-darkroom-accent"
            >
              <PhotoImage
                photo={photo}
                alt={photo.description ?? photo.caption ?? text.noDescription}
                sizes="6rem"
                className="size-full object-cover"
              />
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
