import { useCallback, useEffect, useRef, useState } from 'react';
import type { PhotoView } from '../../photos/photo-view';

/** As many as one request may name. */
export const chosenMax = 500;

export type Chosen = ReadonlyMap<number, PhotoView>;

export interface Selection {
  chosen: Chosen;
  /** Whether some photo could not be chosen any more. */
  isFull: boolean;
  /** Chooses a photo or lets it go; a range goes from the last one that was touched. */
  toggle: (imageId: number, isRange: boolean) => void;
  clear: () => void;
}

/** Photos that were chosen; they stay so while the grid lets go of them. Escape ends it. */
export function useSelection(photos: PhotoView[]): Selection {
  const [chosen, setChosen] = useState<Chosen>(new Map());
  const [isFull, setIsFull] = useState(false);
  const loaded = useRef(photos);
  loaded.current = photos;
  const lastTouched = useRef<number | null>(null);

  const toggle = useCallback((imageId: number, isRange: boolean) => {
    const from = isRange ? lastTouched.current : null;
    lastTouched.current = imageId;
    setChosen((before) => {
      const { next, isFull } = toggled(before, loaded.current, imageId, from);
      setIsFull(isFull);
      return next;
    });
  }, []);
  const clear = useCallback(() => {
    lastTouched.current = null;
    setIsFull(false);
    setChosen(new Map());
  }, []);

  const isSelecting = chosen.size > 0;
  useEffect(() => {
    if (!isSelecting) return;
    const endByKey = (event: KeyboardEvent) => {
      // A dialog or a menu above the grid takes the key for itself.
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      if (document.querySelector('[role="dialog"], [role="menu"], [role="listbox"]')) return;
      clear();
    };
    document.addEventListener('keydown', endByKey);
    return () => document.removeEventListener('keydown', endByKey);
  }, [isSelecting, clear]);

  return { chosen, isFull, toggle, clear };
}

export function toggled(
  before: Chosen,
  photos: readonly PhotoView[],
  imageId: number,
  fromId: number | null,
): { next: Chosen; isFull: boolean } {
  const next = new Map(before);
  const index = photos.findIndex(({ id }) => id === imageId);
  const from = photos.findIndex(({ id }) => id === fromId);
  if (from === -1) {
    const photo = photos[index];
    if (next.delete(imageId) || !photo) return { next, isFull: false };
    if (next.size >= chosenMax) return { next, isFull: true };
    return { next: next.set(imageId, photo), isFull: false };
  }
  for (const photo of photos.slice(Math.min(index, from), Math.max(index, from) + 1)) {
    if (next.size >= chosenMax && !next.has(photo.id)) return { next, isFull: true };
    next.set(photo.id, photo);
  }
  return { next, isFull: false };
}
