import 'server-only';
import { type GalleryQuery, isSearch } from '@/components/photos/gallery-href';
import type {
  GalleryPage,
  MonthView,
  OpenedPhoto,
  WindowView,
} from '@/components/photos/photo-view';
import { getPhoto } from '@/lib/collection';
import type { Context } from '@/lib/context';
import { isAcervoError } from '@/lib/errors';
import { listMonths, listPhotos, type PhotoListQuery, type Place, readWindow } from '@/lib/search';
import type { Viewer } from './day-label';
import { photoView } from './photo-view';

/** About four screens of a desktop: enough to scroll on at once. */
const pagePhotos = 48;

/** A window of somebody's timeline, wherever it lies. */
export async function readGalleryWindow(
  ctx: Context,
  person: string | null,
  place: Place,
  viewer: Viewer,
  limit = pagePhotos,
): Promise<WindowView> {
  const input = { personId: person, place, limit };
  const { photos, ...page } = await readWindow({ ctx, input });
  return { ...page, photos: photos.map((photo) => photoView(photo, viewer)) };
}

/** One page of a search. */
export async function readFoundPage(
  ctx: Context,
  query: GalleryQuery,
  viewer: Viewer,
  limit = pagePhotos,
): Promise<GalleryPage> {
  const { photos, ...page } = await listPhotos({ ctx, input: searchInput(query, limit) });
  return {
    ...page,
    start: query.after === null ? 0 : null,
    rank: null,
    previous: null,
    photos: photos.map((photo) => photoView(photo, viewer)),
  };
}

/** What the address asks for; where it leads to a place that is gone, the newest photos. */
export async function readAddressedPage(
  ctx: Context,
  query: GalleryQuery,
  viewer: Viewer,
  limit: number,
): Promise<GalleryPage> {
  const read = async (addressed: GalleryQuery) => {
    if (isSearch(addressed)) return readFoundPage(ctx, addressed, viewer, limit);
    const place = placeOf(addressed, limit);
    const found = await readGalleryWindow(ctx, addressed.person, place, viewer, limit);
    return { ...found, near: [], correctedTo: null, isCut: false };
  };
  try {
    return await read(query);
  } catch (error) {
    if (!isAcervoError(error, 'bad_request') && !isAcervoError(error, 'not_found')) throw error;
    return read({ ...query, after: null, at: null, near: null, photo: null });
  }
}

/** The months of the timeline, for its scroll bar; a search has none. */
export async function readMonths(ctx: Context, query: GalleryQuery): Promise<MonthView[]> {
  return isSearch(query) ? [] : listMonths({ ctx, input: { personId: query.person } });
}

/** The photo that the address names, or null when it is gone: then the gallery just opens. */
export async function readOpenedPhoto(
  ctx: Context,
  imageId: number,
  viewer: Viewer,
): Promise<OpenedPhoto | null> {
  try {
    const { previousId, nextId, ...photo } = await getPhoto({ ctx, input: { imageId } });
    return { photo: photoView(photo, viewer), previousId, nextId };
  } catch (error) {
    if (isAcervoError(error, 'not_found')) return null;
    throw error;
  }
}

function placeOf({ photo, near, at }: GalleryQuery, limit: number): Place {
  // From a photo that is opened, one turns both ways.
  if (photo !== null) return { photoId: photo, lead: limit / 2 };
  if (near !== null) return { photoId: near, lead: 0 };
  return at === null ? { rank: 0 } : { at };
}

function searchInput(query: GalleryQuery, limit: number): PhotoListQuery {
  const { q, person, from, to, album, after, text, undescribed } = query;
  return {
    limit,
    hasText: text,
    hasNoDescription: undescribed,
    ...(q !== null && { q }),
    ...(person !== null && { personId: person }),
    ...(from !== null && { from }),
    ...(to !== null && { to }),
    ...(album !== null && { albumId: album }),
    ...(after !== null && { after }),
  };
}
