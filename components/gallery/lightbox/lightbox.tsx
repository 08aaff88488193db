'use client';

import { useRouter } from 'next/navigation';
import { UndoToastInDialog } from '../../changes/undo-toast';
import type { PhotoEdits } from '../../changes/use-photo-edits';
import type { OpenedPhoto, PhotoView } from '../../photos/photo-view';
import { LightboxWords } from './lightbox-words';
import { findNeighbours } from './neighbours';
import { PhotoDialog } from './photo-dialog';

/** So many photos before the end of what is loaded, the next page is fetched. */
const nearEnd = 4;

interface Turning {
  photos: PhotoView[];
  onShow: (imageId: number) => void;
  onNearEnd: () => Promise<string | null>;
}

/** Shows another photo; null is none, as at either end. */
function useTurning({ photos, onShow, onNearEnd }: Turning) {
  const router = useRouter();
  return (imageId: number | null) => {
    if (imageId === null) return;
    onShow(imageId);
    const target = photos.findIndex((loaded) => loaded.id === imageId);
    // A photo that this page has not loaded comes from the server.
    if (target === -1) router.refresh();
    else if (target >= photos.length - nearEnd) void onNearEnd();
  };
}

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

/** A photo of the gallery with all that is known of it, to be read and changed. */
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
  const index = photos.findIndex((photo) => photo.id === openId);
  // What the server opened last may be another one still.
  const asked = opened?.photo.id === openId ? opened : null;
  const neighbours = findNeighbours(photos, index, asked);
  return (
    <PhotoDialog
      isOpen={openId !== null}
      photo={photos[index] ?? asked?.photo ?? null}
      {...{ photos, neighbours, turn, onClose }}
    >
      {(photo, turnAway) => (
        <>
          <LightboxWords
            {...{ photo, words, edits }}
            onShow={turnAway}
            onDeleted={() => {
              const next = neighbours.nextId ?? neighbours.previousId;
              if (next === null) onClose();
              else turnAway(next);
            }}
          />
          <UndoToastInDialog />
        </>
      )}
    </PhotoDialog>
  );
}
