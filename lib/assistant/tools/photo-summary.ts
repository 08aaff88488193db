import { DateTime } from 'luxon';
import type { Photo } from '@/lib/catalogue';
import { getConfig } from '@/lib/config';

/** A photo as a model is told of it: few fields, because each one costs tokens in every step. */
export function summarise(photo: Photo) {
  return {
    photoId: photo.id,
    description: photo.description,
    caption: photo.caption,
    // Found by a machine's guess: to be said as a guess.
    ...(photo.matchedBy && photo.matchedBy !== 'words' && { foundBy: photo.matchedBy }),
    // The day it shows, where one is known; a whole year is no day.
    date:
      photo.takenFrom !== null && photo.takenFrom === photo.takenTo
        ? photo.takenFrom
        : DateTime.fromJSDate(photo.createdAt).setZone(getConfig().timeZone).toISODate(),
  };
}
