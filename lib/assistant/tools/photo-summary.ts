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
    date: DateTime.fromJSDate(photo.createdAt).setZone(getConfig().timeZone).toISODate(),
  };
}
