export interface ArrivedPhoto {
  photoId: number;
  messageId: string;
  /** The caption that came on this very photo. */
  caption: string | null;
}

export interface PhotoGroup {
  photoIds: number[];
  words: string | null;
}

/** The same photo twice in one burst is one, with the words of both. */
function withoutCopies(photos: ArrivedPhoto[]): ArrivedPhoto[] {
  const byId = Map.groupBy(photos, ({ photoId }) => photoId);
  return [...byId.values()].flatMap((copies) => {
    const captions = new Set(copies.flatMap(({ caption }) => caption ?? []));
    return copies
      .slice(0, 1)
      .map((photo) => ({ ...photo, caption: captions.size > 0 ? [...captions].join('\n') : null }));
  });
}

/**
 * Which photos of a turn share which words. One caption describes the whole burst, on whichever
 * photo it came. With several, each begins a group of its own, and a photo without one belongs to
 * the caption before it, or to the first.
 * @param orphan a caption of the burst whose own photo could not be kept
 */
export function groupPhotos(arrived: ArrivedPhoto[], orphan: string | null = null): PhotoGroup[] {
  const photos = withoutCopies(arrived);
  if (photos.length === 0) return [];
  const captions = new Set(photos.flatMap(({ caption }) => caption ?? []));
  if (captions.size <= 1) {
    const [words = orphan] = captions;
    return [{ photoIds: photos.map(({ photoId }) => photoId), words }];
  }
  const groups: PhotoGroup[] = [];
  const early: number[] = [];
  for (const { photoId, caption } of photos) {
    const current = groups.at(-1);
    if (caption !== null && caption !== current?.words) {
      groups.push({ photoIds: [...early.splice(0), photoId], words: caption });
    } else if (current) {
      current.photoIds.push(photoId);
    } else {
      early.push(photoId);
    }
  }
  return groups;
}
