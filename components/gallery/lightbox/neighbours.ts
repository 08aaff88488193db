import type { OpenedPhoto, PhotoView } from '../../photos/photo-view';

export interface Neighbours {
  previousId: number | null;
  nextId: number | null;
}

/**
 * The photos before and after the open one: in what is shown, or, when it was opened by a shared
 * address and is not in it, in the whole collection.
 * @param index the open photo's place in `photos`, or -1
 */
export function findNeighbours(
  photos: readonly Pick<PhotoView, 'id'>[],
  index: number,
  opened: OpenedPhoto | null,
): Neighbours {
  if (index === -1)
    return { previousId: opened?.previousId ?? null, nextId: opened?.nextId ?? null };
  return { previousId: photos[index - 1]?.id ?? null, nextId: photos[index + 1]?.id ?? null };
}
