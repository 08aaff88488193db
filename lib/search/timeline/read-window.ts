import { DateTime } from 'luxon';
import type { Photo } from '@/lib/collection';
import { type Context, ownerOf } from '@/lib/context';
import { AcervoError } from '@/lib/errors';
import { encodeCursor } from '../text/cursor';
import { countPhotosOf, type PhotoSearch, searchPhotos } from '../text/search-photos';
import { cursorBefore, rankOfDay, rankOfPhoto } from './rank';

/** Some ten screens: more at once is fetched for nobody. */
const windowPhotosMax = 200;

/**
 * Where a window lies: at a rank; at the newest photo of a day, month or year (2019-07-14, 2019-07,
 * 2019); at a photo, after so many before
 * it (`lead`); or beside another window, by its cursors.
 */
export type Place =
  | { rank: number }
  | { at: string }
  | { photoId: number; lead: number }
  | { after: string }
  | { before: string };

export interface PhotoWindow {
  photos: Photo[];
  /** Newer photos than the first one; null beside another window, whose ranks go on. */
  start: number | null;
  /** The same of the place that was asked for, which need not be where the window begins. */
  rank: number | null;
  total: number;
  /** Cursors of the windows beside this one; null where there is no photo. */
  previous: string | null;
  next: string | null;
}

/**
 * So many photos from one place of the actor's timeline on, newest first. The deepest costs about
 * what the first does.
 * @throws AcervoError `bad_request` for a day or cursor that is none, `not_found` for a photo
 */
export async function readWindow({
  ctx,
  input,
}: {
  ctx: Context;
  input: { personId: string | null; place: Place; limit: number };
}): Promise<PhotoWindow> {
  const ownerId = ownerOf(ctx) ?? input.personId;
  const limit = Math.min(input.limit, windowPhotosMax);
  const { place } = input;
  // Whoever opens a gallery reads its months, which folds the counts; windows only sum them.
  const counted = countPhotosOf(ownerId);
  if ('before' in place || 'after' in place) {
    const [beside, total] = await Promise.all([readBeside(ownerId, place, limit), counted]);
    return { ...beside, start: null, rank: null, total };
  }
  const [rank, total] = await Promise.all([rankOf(ownerId, place), counted]);
  const lead = 'photoId' in place ? place.lead : 0;
  const start = Math.max(0, Math.min(rank - lead, total - limit));
  const cursor = await cursorBefore(ownerId, start);
  const after = cursor && encodeCursor(cursor);
  const { photos, previous, next } = await searchPhotos(listOf(ownerId, limit, after));
  return { photos, start, rank, total, previous: start === 0 ? null : previous, next };
}

async function readBeside(
  ownerId: string | null,
  place: { after: string } | { before: string },
  limit: number,
): Promise<Pick<PhotoWindow, 'photos' | 'previous' | 'next'>> {
  if ('after' in place) return searchPhotos(listOf(ownerId, limit, place.after));
  const search = { ...listOf(ownerId, limit, place.before), order: 'oldest' as const };
  const { photos, previous, next } = await searchPhotos(search);
  return { photos: photos.toReversed(), previous: next, next: previous };
}

async function rankOf(
  ownerId: string | null,
  place: Exclude<Place, { after: string } | { before: string }>,
): Promise<number> {
  if ('rank' in place) return place.rank;
  if ('at' in place) return rankOfDay(ownerId, dayAfter(place.at));
  return rankOfPhoto(ownerId, place.photoId);
}

const units = { 4: 'year', 7: 'month', 10: 'day' } as const;

/** The first day after a day, month or year. */
function dayAfter(at: string): string {
  const unit = units[at.length as keyof typeof units];
  const day = unit ? DateTime.fromISO(at, { zone: 'utc' }).plus({ [unit]: 1 }) : null;
  const text = day?.isValid ? day.toISODate() : null;
  if (!text) throw new AcervoError('bad_request', 'A place is a year, a month or a day: 2019-07.');
  return text;
}

function listOf(ownerId: string | null, limit: number, after: string | null): PhotoSearch {
  return { ownerId, words: null, days: null, order: 'newest', after, limit };
}
