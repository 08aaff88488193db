import { useMemo, useState } from 'react';

interface Editable {
  id: number;
  description: string | null;
}

/** What was changed here of photos that the page holds, over what the server gave. */
export interface PhotoEdits {
  describe: (photoId: number, description: string | null) => void;
  drop: (photoIds: number[]) => void;
  bringBack: (photoIds: number[]) => void;
}

/**
 * The photos as they are after what was done to them on this page: it need not be loaded again, and
 * who scrolled far stays there.
 */
export function usePhotoEdits<Photo extends Editable>(
  photos: Photo[],
): {
  photos: Photo[];
  /** The same for a photo that is not among them. */
  edited: (photo: Photo) => Photo;
  droppedCount: number;
  edits: PhotoEdits;
} {
  const [described, setDescribed] = useState<ReadonlyMap<number, string | null>>(new Map());
  const [dropped, setDropped] = useState<ReadonlySet<number>>(new Set());
  const edits = useMemo<PhotoEdits>(
    () => ({
      describe: (photoId, description) =>
        setDescribed((before) => new Map(before).set(photoId, description)),
      drop: (photoIds) => setDropped((before) => new Set([...before, ...photoIds])),
      bringBack: (photoIds) =>
        setDropped((before) => new Set([...before].filter((id) => !photoIds.includes(id)))),
    }),
    [],
  );
  const edited = (photo: Photo): Photo => {
    const description = described.get(photo.id);
    return description === undefined ? photo : { ...photo, description };
  };
  const left = photos.filter(({ id }) => !dropped.has(id)).map(edited);
  return { photos: left, edited, droppedCount: photos.length - left.length, edits };
}
