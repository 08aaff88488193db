'use client';

import { Dialog } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import { useRef, useState } from 'react';
import { UndoToastInDialog } from '@/components/collection/undo/undo-toast';
import type { PhotoEdits } from '@/components/collection/use-photo-edits';
import { useLanguage } from '@/components/site/language-provider';
import type { OpenedPhoto, PhotoView } from '../photo-view';
import { galleryText } from '../text';
import { LightboxStage, type LightboxStageProps } from './lightbox-stage';
import { LightboxWords } from './lightbox-words';
import { findNeighbours, type Neighbours } from './neighbours';
import { roundButton } from './round-button';
import { useLightboxKeys } from './use-lightbox-keys';
import { useTurning } from './use-turning';
import { useZoom } from './zoom/use-zoom';

interface LightboxProps {
  openId: number | null;
  photos: PhotoView[];
  opened: OpenedPhoto | null;
  /** What was searched. */
  words: string | null;
  /** Shows on the page what is changed here. */
  edits: PhotoEdits;
  onShow: (imageId: number) => void;
  onClose: () => void;
  onNearEnd: () => Promise<string | null>;
}

/** One photo over all else: arrows turn, plus zooms, Escape closes, and the focus goes back after. */
export function Lightbox({
  openId,
  photos,
  opened,
  words,
  edits,
  onShow,
  onClose,
  onNearEnd,
}: LightboxProps) {
  const turn = useTurning({ photos, onShow, onNearEnd });
  const popup = useRef<HTMLDivElement>(null);
  const backdrop = useRef<HTMLDivElement>(null);
  const index = photos.findIndex((photo) => photo.id === openId);
  // What the server opened last may be another one still.
  const asked = opened?.photo.id === openId ? opened : null;
  const photo = photos[index] ?? asked?.photo ?? null;
  const neighbours = findNeighbours(photos, index, asked);
  const last = useLastShown(photo);
  const zoom = useZoom(last);
  const onKeyDown = useLightboxKeys({ zoom, turn, ...neighbours });

  /** What was pressed is gone in a moment, and the keyboard's focus would be with it. */
  const turnAway = (imageId: number) => {
    turn(imageId);
    popup.current?.focus();
  };
  const leaveDeleted = () => {
    const next = neighbours.nextId ?? neighbours.previousId;
    if (next === null) onClose();
    else turnAway(next);
  };

  return (
    <Dialog.Root
      open={openId !== null && last !== null}
      onOpenChange={(isOpen) => !isOpen && onClose()}
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
          finalFocus={() => document.querySelector<HTMLElement>(`[data-photo="${last?.id}"]`)}
          className="fixed inset-0 z-20 grid grid-rows-[minmax(0,1fr)_auto] text-darkroom-ink transition-opacity outline-none data-ending-style:opacity-0 data-starting-style:opacity-0 lg:grid-cols-[minmax(0,1fr)_24rem] lg:grid-rows-1 print:hidden"
        >
          {last !== null && (
            <>
              <Stage {...{ photo: last, photos, zoom, neighbours, turn, onClose, backdrop }} />
              <LightboxWords
                photo={last}
                words={words}
                edits={edits}
                onShow={turnAway}
                onDeleted={leaveDeleted}
              />
            </>
          )}
          <CloseButton />
          <UndoToastInDialog />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

/** What it showed stays while it fades out, or while the next photo comes from the server. */
function useLastShown(photo: PhotoView | null): PhotoView | null {
  const [last, setLast] = useState(photo);
  if (photo !== null && photo !== last) setLast(photo);
  return photo ?? last;
}

interface StageProps extends Pick<LightboxStageProps, 'photo' | 'zoom' | 'onClose' | 'backdrop'> {
  photos: PhotoView[];
  neighbours: Neighbours;
  turn: (imageId: number) => void;
}

function Stage({ photos, neighbours: { previousId, nextId }, turn, ...shared }: StageProps) {
  const find = (imageId: number | null) => photos.find(({ id }) => id === imageId) ?? null;
  return (
    <LightboxStage
      {...shared}
      beside={{ previous: find(previousId), next: find(nextId) }}
      onPrevious={previousId === null ? null : () => turn(previousId)}
      onNext={nextId === null ? null : () => turn(nextId)}
    />
  );
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
