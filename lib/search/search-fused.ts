import { fuseRanks } from './fuse-ranks';
import { type Cursor, decodeCursor, encodeCursor, type FusedPlace } from './text/cursor';
import { type PhotoPage, type PhotoSearch, rankHits, searchPhotos } from './text/search-photos';
import type { QueryEmbedding } from './vectors/embed-query';
import { type NearPhoto, nearestPhotos } from './vectors/nearest-photos';

/** Found by words, these are put in order together with what meaning finds; the rest follows them. */
const fusedHitsMax = 200;
/**
 * So much less alike than the nearest of all, a photo that lacks the words is of something else:
 * cats beside the dogs that were asked for.
 */
const similarityStepMax = 0.12;

/**
 * The first page of what the words or their meaning find, fused by reciprocal rank. `total` counts
 * both. Where nothing is near enough, it is the page of the words alone.
 */
export async function searchFused(
  search: PhotoSearch,
  words: string,
  meaning: QueryEmbedding,
): Promise<PhotoPage> {
  const { hits, total } = await rankHits(search, words, fusedHitsMax);
  const near = nearEnough(await nearestPhotos({ ...search, words }, meaning));
  const ids = fuseRanks([hits.map(({ id }) => id), near.map(({ id }) => id)]);
  const ranked = new Set(hits.map(({ id }) => id));
  const last = hits.length < total ? (hits.at(-1) ?? null) : null;
  const place = {
    ids,
    // Their turn by the words would come again later.
    shown: near.filter(({ id, byWords }) => byWords && !ranked.has(id)).map(({ id }) => id),
    rest: last,
  };
  const page = await readFused(search, place);
  return { ...page, total: total + near.filter(({ byWords }) => !byWords).length };
}

/** One page from a place in a fused list on; where that ends, the words alone go on. */
export async function readFused(search: PhotoSearch, place: FusedPlace): Promise<PhotoPage> {
  const { limit } = search;
  const ids = place.ids.slice(0, limit);
  const left = place.ids.slice(limit);
  const { photos } = await searchPhotos({ ...search, after: null, among: ids });
  const goesOn = (rest: Cursor | null) =>
    left.length > 0 || rest ? encodeCursor({ ...place, ids: left, rest }) : null;
  if (!place.rest || ids.length === limit) {
    return { photos, previous: null, next: goesOn(place.rest), total: null };
  }
  const rest = await searchPhotos({
    ...search,
    after: encodeCursor(place.rest),
    except: place.shown,
    limit: limit - ids.length,
  });
  return {
    photos: [...photos, ...rest.photos],
    previous: null,
    next: goesOn(rest.next === null ? null : decodeCursor(rest.next)),
    total: null,
  };
}

function nearEnough(near: NearPhoto[]): NearPhoto[] {
  const best = near[0]?.similarity ?? 0;
  return near.filter(
    ({ byWords, similarity }) => byWords || similarity >= best - similarityStepMax,
  );
}
