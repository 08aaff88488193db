'use client';

import { Button } from '@base-ui/react/button';
import { useState } from 'react';
import { useLanguage } from '@/components/site/language-provider';
import { postChange, refusalText } from '../../../changes/post-change';
import { collectionText } from '../../../changes/text';
import { useUndo } from '../../../changes/undo-context';
import type { PhotoEdits } from '../../../changes/use-photo-edits';
import { PhotoImage } from '../../../photos/photo-image';
import type { PhotoView } from '../../../photos/photo-view';
import { galleryText } from '../../../photos/text';
import { useAnswer } from '../../../photos/use-answer';
import { textButton } from '../../../ui/text-button';

interface PhotoCopiesProps {
  photo: PhotoView;
  edits: PhotoEdits;
  onShow: (imageId: number) => void;
}

/** The files of the open photo: each can be opened, and taken out where it is another photo. */
export function PhotoCopies({ photo, edits, onShow }: PhotoCopiesProps) {
  const text = galleryText(useLanguage());
  const [changes, setChanges] = useState(0);
  const address = `/report/photos/copies?photo=${photo.id}&changes=${changes}`;
  const copies = useAnswer<{ photos: PhotoView[] }>(address)?.photos ?? [];
  const onChanged = () => {
    setChanges((before) => before + 1);
    edits.bringBack(copies.map(({ id }) => id));
  };
  const { isBusy, separate } = useSeparation(photo, onChanged);
  if (copies.length === 0) return null;
  return (
    <section aria-label={text.copies.title} className="mt-6">
      <p aria-hidden className="text-label text-darkroom-ink-soft">
        {text.copies.title}
      </p>
      <ul className="mt-2 grid gap-2">
        {copies.map((copy, index) => (
          <li key={copy.id} className="flex items-center gap-3 text-label">
            <Button
              aria-label={text.copies.open(copy.savedAt)}
              aria-current={copy.id === photo.id}
              onClick={() => onShow(copy.id)}
              className="block size-16 shrink-0 cursor-pointer overflow-hidden rounded-photo bg-darkroom transition-[filter] hover:brightness-110 focus-visible:outline-darkroom-accent aria-[current=true]:outline-2 aria-[current=true]:outline-darkroom-accent"
            >
              <PhotoImage photo={copy} alt="" sizes="4rem" className="size-full object-cover" />
            </Button>
            <span className="min-w-0 break-words">
              {copy.savedAt}
              {copy.description !== null && (
                <span className="line-clamp-2 text-darkroom-ink-soft">{copy.description}</span>
              )}
              {index > 0 && photo.personId !== null && (
                <Button
                  aria-label={text.copies.isDifferent(copy.savedAt)}
                  disabled={isBusy}
                  focusableWhenDisabled
                  onClick={() => void separate(copy.id)}
                  className={`block min-h-11 ${textButton}`}
                >
                  {text.copies.areDifferent}
                </Button>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function useSeparation({ personId }: PhotoView, onChanged: () => void) {
  const language = useLanguage();
  const [isBusy, setIsBusy] = useState(false);
  const { offerUndo, tell } = useUndo();
  const separate = async (photoId: number) => {
    setIsBusy(true);
    try {
      const { changeId } = await postChange<{ changeId: string }>('photos/copies', {
        photoId,
        ...(personId && { person: personId }),
      });
      onChanged();
      const message = galleryText(language).copies.separated;
      offerUndo({ message, changeId, personId, onUndone: onChanged });
    } catch (error) {
      tell(refusalText(error, collectionText(language)));
    }
    setIsBusy(false);
  };
  return { isBusy, separate };
}
