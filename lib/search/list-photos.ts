import type { Photo } from '@/lib/collection';
import { type Context, ownerOf } from '@/lib/context';
import { searchCorrected } from './search-corrected';
import { everyonesHitsMax } from './text/search-photos';
import { searchedDays } from './text/search-scope';
import { embedQuery } from './vectors/embed-query';

const pageSizeMax = 200;
const pageSizeDefault = 60;

export interface PhotoList {
  photos: Photo[];
  next: string | null;
  /** In all, for the first page. */
  total: number | null;
  /** There may be older ones, which a search of everyone's photos leaves out. */
  isCut: boolean;
  near: string[];
  correctedTo: string | null;
}

export interface PhotoListQuery {
  q?: string | undefined;
  /** Whose, for an operator. */
  personId?: string | undefined;
  /** Days as YYYY-MM-DD, both included. */
  from?: string | undefined;
  to?: string | undefined;
  albumId?: string | undefined;
  hasText?: boolean | undefined;
  hasNoDescription?: boolean | undefined;
  /** Each copy is a photo of its own: for files that somebody takes along. */
  isUnfolded?: boolean | undefined;
  after?: string | undefined;
  limit?: number | undefined;
}

/**
 * The gallery's search: the actor's photos that fit all that is asked, best first when words are
 * given, else newest first.
 * @throws AcervoError `bad_request` for a day that does not exist
 */
export async function listPhotos({
  ctx,
  input,
}: {
  ctx: Context;
  input: PhotoListQuery;
}): Promise<PhotoList> {
  const words = input.q?.replaceAll('\0', '').trim() || null;
  const search = {
    ownerId: ownerOf(ctx) ?? input.personId ?? null,
    words,
    days: searchedDays({ from: input.from ?? null, to: input.to ?? null }),
    filters: filtersOf(input),
    isUnfolded: input.isUnfolded,
    order: 'newest' as const,
    after: input.after ?? null,
    limit: Math.min(input.limit ?? pageSizeDefault, pageSizeMax),
  };
  const meaning =
    search.after === null ? await embedQuery({ ctx, input: { words, turnId: null } }) : null;
  const { previous: _, ...page } = await searchCorrected(search, meaning);
  const isCut = search.ownerId === null && words !== null && page.total === everyonesHitsMax;
  return { ...page, isCut };
}

function filtersOf({ hasText, hasNoDescription, albumId }: PhotoListQuery) {
  if (!hasText && !hasNoDescription && !albumId) return undefined;
  return {
    hasText: hasText ?? false,
    hasNoDescription: hasNoDescription ?? false,
    albumId: albumId ?? null,
  };
}
