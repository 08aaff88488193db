export interface ArrivedPhoto {
  photoId: number;
  messageId: string;
  /** The caption that came on this very photo. */
  caption: string | null;
}

/**
 * Which photos of a turn share which words. One caption describes the whole burst, on whichever
 * photo it came. With several, each begins a group of its own, and a photo without one belongs to
 * the caption before it, or to the first.
 * @param orphan a caption of the burst whose own photo could not be kept
 */
export function groupPhotos(
  photos: ArrivedPhoto[],
  orphan: string | null = null,
): { photoIds: number[]; words: string | null }[] {
  if (photos.length === 0) return [];
  const captions = new Set(photos.flatMap(({ caption }) => caption ?? []));
  if (captions.size <= 1) {
    const [words = orphan] = captions;
    return [{ photoIds: photos.map(({ photoId }) => photoId), words }];
  }
  const groups: { photoIds: number[]; words: string | null }[] = [];
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
