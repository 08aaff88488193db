import { DateTime } from 'luxon';
import { getConfig } from '@/lib/config';
import type { PersonContext } from '@/lib/context';
import { checkDay } from '../details/day';
import type { Meaning } from '../meaning/read-meaning';
import type { Photo } from '../photo';
import { searchCorrected } from './search-corrected';
import type { SearchedDays } from './search-scope';

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
 * @param input.meaning what `readMeaning` made of the words, for the first page; without it the
 *   words alone count
 * @throws AcervoError `bad_request` for a day that does not exist
 */
export async function findPhotos({
  ctx,
  input,
}: {
  ctx: PersonContext;
  input: PhotoQuery & { after: string | null; limit: number; meaning?: Meaning | null };
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
  const { total, ...page } = await searchCorrected(search, input.meaning ?? null);
  return { found: total, ...page };
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
