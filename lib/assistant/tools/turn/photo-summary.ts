import { DateTime } from 'luxon';
import type { MatchedBy, Photo } from '@/lib/collection';
import { getConfig } from '@/lib/config';

/** A photo as a model is told of it: few fields, because each one costs tokens in every step. */
export function summarise(photo: Photo) {
  return {
    photoId: photo.id,
    description: photo.description ?? photo.copiesDescription,
    // Other files of the same photo, which are kept as well.
    ...(photo.copies > 0 && { copies: photo.copies }),
    caption: photo.caption,
    ...(isGuess(photo.matchedBy) && { foundBy: photo.matchedBy }),
    // The day it shows, where one is known; a whole year is no day.
    date:
      photo.takenFrom !== null && photo.takenFrom === photo.takenTo
        ? photo.takenFrom
        : DateTime.fromJSDate(photo.createdAt).setZone(getConfig().timeZone).toISODate(),
  };
}

/** Found by what a machine makes of it, not by what the person said: to be told as a guess. */
function isGuess(matchedBy: MatchedBy | null): boolean {
  return matchedBy !== null && matchedBy !== 'words' && matchedBy !== 'place';
}
