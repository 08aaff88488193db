import 'server-only';
import type { PhotoView } from '@/components/photos/photo-view';
import type { Photo } from '@/lib/collection';
import { dayLabel, dayOf, momentLabel, periodLabel, type Viewer } from './day-label';

/** A row of the collection in the words and dates of who looks at it. */
export function photoView(photo: Photo, viewer: Viewer): PhotoView {
  return {
    id: photo.id,
    width: photo.width,
    height: photo.height,
    thumbHash: photo.thumbHash,
    externalUrl: photo.externalUrl,
    description: photo.description ?? photo.copiesDescription,
    caption: photo.caption,
    // The person's own words say by themselves why they were found.
    foundBy: photo.matchedBy === 'words' ? null : photo.matchedBy,
    personId: photo.personId,
    personName: photo.personName,
    day: dayOf(photo.createdAt, viewer),
    dayLabel: dayLabel(photo.createdAt, viewer),
    savedAt: momentLabel(photo.createdAt, viewer),
    copies: photo.copies,
    sentAgain: [...new Set(photo.arrivals.slice(1).map((at) => dayLabel(at, viewer)))],
    taken: takenLabel(photo, viewer),
    place: photo.place,
  };
}

function takenLabel({ takenFrom, takenTo }: Photo, viewer: Viewer): string | null {
  return takenFrom === null ? null : periodLabel(takenFrom, takenTo ?? takenFrom, viewer);
}
