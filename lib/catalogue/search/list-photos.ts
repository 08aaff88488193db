import { type Context, ownerOf } from '@/lib/context';
import { readMeaning } from '../meaning/read-meaning';
import type { Photo } from '../photo';
import { searchCorrected } from './search-corrected';

const pageSizeMax = 200;
const pageSizeDefault = 60;

export interface PhotoList {
  photos: Photo[];
  next: string | null;
  /** In all, for the first page. */
  total: number | null;
  near: string[];
  correctedTo: string | null;
}

/** The gallery's page: the actor's photos, newest first or best first when words are given. */
export async function listPhotos({
  ctx,
  input,
}: {
  ctx: Context;
  input: {
    q?: string | undefined;
    personId?: string | undefined;
    after?: string | undefined;
    limit?: number | undefined;
  };
}): Promise<PhotoList> {
  const words = input.q?.replaceAll('\0', '').trim() || null;
  const ownerId = ownerOf(ctx) ?? input.personId ?? null;
  const search = {
    ownerId,
    words,
    days: null,
    order: 'newest' as const,
    after: input.after ?? null,
    limit: Math.min(input.limit ?? pageSizeDefault, pageSizeMax),
  };
  const meaning =
    search.after === null ? await readMeaning({ ctx, input: { words, turnId: null } }) : null;
  return searchCorrected(search, meaning);
}
