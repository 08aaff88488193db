import { DateTime } from 'luxon';
import { getConfig } from '@/lib/config';
import type { PersonContext } from '@/lib/context';
import { AcervoError } from '@/lib/errors';
import type { Meaning } from '../meaning/read-meaning';
import type { Photo } from '../photo';
import { searchCorrected } from './search-corrected';

export interface PhotoQuery {
  words: string | null;
  /** Days as YYYY-MM-DD in the person's zone, both included. */
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
    from: startOfDay(input.from),
    until: startOfDay(input.to, 1),
    order: input.order,
    after: input.after,
    limit: input.limit,
  };
  const { total, ...page } = await searchCorrected(search, input.meaning ?? null);
  return { found: total, ...page };
}

/** What the database's clock can hold is wider; what a model means by "always" is wider still. */
const firstYear = 1900;
const lastYear = 9998;

function startOfDay(day: string | null, daysLater = 0): Date | null {
  if (day === null) return null;
  const start = DateTime.fromISO(day, { zone: getConfig().timeZone }).startOf('day');
  if (!start.isValid || start.year < firstYear || start.year > lastYear)
    throw new AcervoError('bad_request', 'A day is written as YYYY-MM-DD.');
  return start.plus({ days: daysLater }).toJSDate();
}
