import { DateTime } from 'luxon';
import { getConfig } from '@/lib/config';
import type { PersonContext } from '@/lib/context';
import { checkDay } from '../details/day';
import type { Photo } from '../photo';
import { type SearchedDays, searchPhotos } from './search-photos';
import { correctWords, nearDescriptions } from './suggest';

export interface PhotoQuery {
  words: string | null;
  /**
   * Days as YYYY-MM-DD in the person's zone, both included: those on which a photo was taken, where
   * that is known, else the one on which it was sent.
   */
  from: string | null;
  to: string | null;
  order: 'newest' | 'oldest';
}

export interface FoundPhotos {
  /** How many there are in all; on later pages, null. */
  found: number | null;
  photos: Photo[];
  next: string | null;
  /** The words that were searched in place of a misspelt one. */
  correctedTo: string | null;
  /** When nothing was found: descriptions that come near, to be named and not sent. */
  near: string[];
}

/**
 * Finds the person's own photos.
 * @throws AcervoError `bad_request` for a day that does not exist
 */
export async function findPhotos({
  ctx,
  input,
}: {
  ctx: PersonContext;
  input: PhotoQuery & { after: string | null; limit: number };
}): Promise<FoundPhotos> {
  const words = input.words?.replaceAll('\0', '').trim() || null;
  const search = {
    ownerId: ctx.personId,
    words,
    days: daysOf(input),
    order: input.order,
    after: input.after,
    limit: input.limit,
  };
  const page = await searchPhotos(search);
  const found = { found: page.total, photos: page.photos, next: page.next };
  if (page.total !== 0 || words === null) return { ...found, correctedTo: null, near: [] };

  const corrected = await correctWords(ctx.personId, words);
  if (corrected !== null) {
    const second = await searchPhotos({ ...search, words: corrected });
    if (second.total) {
      const { total, photos, next } = second;
      return { found: total, photos, next, correctedTo: corrected, near: [] };
    }
  }
  return {
    ...found,
    correctedTo: null,
    near: await nearDescriptions(ctx.personId, corrected ?? words),
  };
}

function daysOf({ from, to }: PhotoQuery): SearchedDays | null {
  if (from === null && to === null) return null;
  const first = from === null ? null : checkDay(from);
  const last = to === null ? null : checkDay(to);
  return { from: first, to: last, start: startOf(first, 0), end: startOf(last, 1) };
}

function startOf(day: string | null, daysLater: number): Date | null {
  if (day === null) return null;
  const start = DateTime.fromISO(day, { zone: getConfig().timeZone }).startOf('day');
  return start.plus({ days: daysLater }).toJSDate();
}
