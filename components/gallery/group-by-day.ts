import type { PhotoView } from './photo-view';

export interface Day {
  day: string;
  label: string;
  photos: PhotoView[];
}

/** Neighbours of one day, in the order given; a search may come back to a day. */
export function groupByDay(photos: PhotoView[]): Day[] {
  const days: Day[] = [];
  for (const photo of photos) {
    const last = days.at(-1);
    if (last?.day === photo.day) last.photos.push(photo);
    else days.push({ day: photo.day, label: photo.dayLabel, photos: [photo] });
  }
  return days;
}
