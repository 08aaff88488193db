'use client';

import { Dialog } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useLanguage } from '@/components/site/language-provider';
import type { OpenedPhoto, PhotoView } from '../photo-view';
import { galleryText } from '../text';
import { LightboxStage } from './lightbox-stage';
import { LightboxWords } from './lightbox-words';
import { findNeighbours } from './neighbours';
import { roundButton } from './round-button';
import { useTurning } from './use-turning';

interface LightboxProps {
  openId: number | null;
  photos: PhotoView[];
  opened: OpenedPhoto | null;
  /** What was searched. */
  words: string | null;
  onShow: (imageId: number) => void;
  onClose: () => void;
  onNearEnd: () => Promise<string | null>;
}

/** One photo over all else: arrows turn, Escape closes, the keyboard's focus goes back after. */
export function Lightbox({
  openId,
  photos,
  opened,
  words,
  onShow,
  onClose,
  onNearEnd,
}: LightboxProps) {
  const text = galleryText(useLanguage()).lightbox;
  const turn = useTurning({ photos, onShow, onNearEnd });
  const popup = useRef<HTMLDivElement>(null);
  const index = photos.findIndex((photo) => photo.id === openId);
  // What the server opened last may be another one still.
  const asked = opened?.photo.id === openId ? opened : null;
  const photo = photos[index] ?? asked?.photo ?? null;
  const { previousId, nextId } = findNeighbours(photos, index, asked);
  // What it showed stays while it fades out, or while the next photo comes from the server.
  const [last, setLast] = useState(photo);
  if (photo !== null && photo !== last) setLast(photo);

  const showSimilar = (imageId: number) => {
    turn(imageId);
    // The tile that was pressed is gone in a moment, and the keyboard's focus would be with it.
    popup.current?.focus();
  };
  const turnByKey = (event: KeyboardEvent) => {
    // With a key held down, the arrows select text.
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    if (event.key === 'ArrowLeft') turn(previousId);
    if (event.key === 'ArrowRight') turn(nextId);
  };

  return (
    <Dialog.Root
      open={openId !== null && last !== null}
      onOpenChange={(isOpen) => !isOpen && onClose()}
    >
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-20 bg-darkroom transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0 print:hidden" />
        <Dialog.Popup
          ref={popup}
          initialFocus={popup}
          onKeyDown={turnByKey}
          finalFocus={() => document.querySelector<HTMLElement>(`[data-photo="${last?.id}"]`)}
          className="fixed inset-0 z-20 grid grid-rows-[minmax(0,1fr)_auto] text-darkroom-ink transition-opacity outline-none data-ending-style:opacity-0 data-starting-style:opacity-0 lg:grid-cols-[minmax(0,1fr)_24rem] lg:grid-rows-1 print:hidden"
        >
          {last !== null && (
            <>
              <LightboxStage
                photo={last}
                onPrevious={previousId === null ? null : () => turn(previousId)}
                onNext={nextId === null ? null : () => turn(nextId)}
              />
              <LightboxWords photo={last} words={words} onShowSimilar={showSimilar} />
            </>
          )}
          <Dialog.Close
            aria-label={text.close}
            title={text.close}
            className={`absolute top-3 right-3 ${roundButton}`}
          >
            <X size={22} aria-hidden />
          </Dialog.Close>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
