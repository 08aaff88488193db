import { type Context, ownerOf } from '@/lib/context';
import type { Photo } from '../photo';
import { searchPhotos } from './search-photos';
import { correctWords, nearDescriptions } from './suggest';

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
  const page = await searchPhotos(search);
  if (page.total !== 0 || words === null) return { ...page, near: [], correctedTo: null };

  const correctedTo = await correctWords(ownerId, words);
  if (correctedTo !== null) {
    const second = await searchPhotos({ ...search, words: correctedTo });
    if (second.total) return { ...second, near: [], correctedTo };
  }
  return { ...page, near: await nearDescriptions(ownerId, words), correctedTo: null };
}
