'use client';

import { Dialog } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { useLanguage } from '@/components/site/language-provider';
import type { ShownPhoto } from '../../photos/photo-view';
import { galleryText } from '../../photos/text';
import { roundButton } from '../../ui/round-button';
import { LightboxStage } from './lightbox-stage';
import type { Neighbours } from './neighbours';
import { readKey } from './zoom/read-key';
import { useZoom, type Zoom } from './zoom/use-zoom';

interface PhotoDialogProps<Photo extends ShownPhoto> {
  isOpen: boolean;
  /** Null while it comes from the server: what was shown before stays. */
  photo: Photo | null;
  /** Those that this page knows. */
  photos: readonly ShownPhoto[];
  neighbours: Neighbours;
  /** Shows another photo; null is none, as at either end. */
  turn: (imageId: number | null) => void;
  onClose: () => void;
  /**
   * What stands beside the photo.
   * @param turnAway shows another photo, for what is gone itself when it was pressed
   */
  children: (photo: Photo, turnAway: (imageId: number) => void) => ReactNode;
}

/** One photo over all else: arrows turn, plus zooms, Escape closes, and the focus goes back after. */
export function PhotoDialog<Photo extends ShownPhoto>(props: PhotoDialogProps<Photo>) {
  const { isOpen, photos, neighbours, turn, onClose, children } = props;
  const popup = useRef<HTMLDivElement>(null);
  const backdrop = useRef<HTMLDivElement>(null);
  const photo = useLastShown(props.photo);
  const zoom = useZoom(photo);
  const onKeyDown = useLightboxKeys({ zoom, turn, ...neighbours });
  const { previousId, nextId } = neighbours;
  const find = (imageId: number | null) => photos.find(({ id }) => id === imageId) ?? null;

  /** What was pressed is gone in a moment, and the keyboard's focus would be with it. */
  const turnAway = (imageId: number) => {
    turn(imageId);
    popup.current?.focus();
  };

  return (
    <Dialog.Root
      open={isOpen && photo !== null}
      onOpenChange={(isStillOpen) => !isStillOpen && onClose()}
    >
      <Dialog.Portal>
        <Dialog.Backdrop
          ref={backdrop}
          // Over what a finger has dimmed.
          className="fixed inset-0 z-20 bg-darkroom transition-opacity data-ending-style:opacity-0! data-starting-style:opacity-0 print:hidden"
        />
        <Dialog.Popup
          ref={popup}
          initialFocus={popup}
          onKeyDown={onKeyDown}
          finalFocus={() => document.querySelector<HTMLElement>(`[data-photo="${photo?.id}"]`)}
          className="fixed inset-0 z-20 grid grid-rows-[minmax(0,1fr)_auto] text-darkroom-ink transition-opacity outline-none data-ending-style:opacity-0 data-starting-style:opacity-0 lg:grid-cols-[minmax(0,1fr)_24rem] lg:grid-rows-1 print:hidden"
        >
          {photo !== null && (
            <>
              <LightboxStage
                {...{ photo, zoom, onClose, backdrop }}
                beside={{ previous: find(previousId), next: find(nextId) }}
                onPrevious={previousId === null ? null : () => turn(previousId)}
                onNext={nextId === null ? null : () => turn(nextId)}
              />
              {children(photo, turnAway)}
            </>
          )}
          <CloseButton />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

/** What it showed stays while it fades out, or while the next photo comes from the server. */
function useLastShown<Photo extends ShownPhoto>(photo: Photo | null): Photo | null {
  const [last, setLast] = useState(photo);
  if (photo !== null && photo !== last) setLast(photo);
  return photo ?? last;
}

function CloseButton() {
  const { close } = galleryText(useLanguage()).lightbox;
  return (
    <Dialog.Close
      aria-label={close}
      title={close}
      className={`absolute top-3 right-3 ${roundButton}`}
    >
      <X size={22} aria-hidden />
    </Dialog.Close>
  );
}

interface Keyed extends Neighbours {
  zoom: Zoom;
  turn: (imageId: number | null) => void;
}

/** What the keys do anywhere in the lightbox, save where somebody writes. */
function useLightboxKeys({ zoom, turn, previousId, nextId }: Keyed) {
  return (event: KeyboardEvent<HTMLElement>) => {
    if (isElsewhere(event)) return;
    const key = readKey(event, zoom.isZoomed);
    if (key === null) return;
    if (key.do === 'turn') return turn(key.to === 'previous' ? previousId : nextId);
    // Else the words beside the photo would scroll as well.
    event.preventDefault();
    if (key.do === 'pan') zoom.pan(key.x, key.y);
    else zoom[key.do]();
  };
}

/** In a field, or in what stands over the lightbox and tells React's tree alone that it is in it. */
function isElsewhere({ target, currentTarget }: KeyboardEvent<HTMLElement>): boolean {
  if (!(target instanceof Element) || !currentTarget.contains(target)) return true;
  return target.closest('input, textarea, select, [contenteditable]') !== null;
}
