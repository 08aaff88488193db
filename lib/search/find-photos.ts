import type { Photo } from '@/lib/collection';
import type { PersonContext } from '@/lib/context';
import { searchCorrected } from './search-corrected';
import { searchedDays } from './text/search-scope';
import type { QueryEmbedding } from './vectors/embed-query';

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
 * @param input.meaning what `embedQuery` made of the words, for the first page; without it the
 *   words alone count
 * @throws AcervoError `bad_request` for a day that does not exist
 */
export async function findPhotos({
  ctx,
  input,
}: {
  ctx: PersonContext;
  input: PhotoQuery & { after: string | null; limit: number; meaning?: QueryEmbedding | null };
}): Promise<FoundPhotos> {
  const words = input.words?.replaceAll('\0', '').trim() || null;
  const search = {
    ownerId: ctx.personId,
    words,
    days: searchedDays(input),
    order: input.order,
    after: input.after,
    limit: input.limit,
  };
  const { total, previous: _, ...page } = await searchCorrected(search, input.meaning ?? null);
  return { found: total, ...page };
}
