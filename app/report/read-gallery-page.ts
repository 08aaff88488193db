import 'server-only';
import type { GalleryQuery } from '@/components/gallery/gallery-href';
import type { GalleryPage, OpenedPhoto } from '@/components/gallery/photo-view';
import { getPhoto, listPhotos } from '@/lib/catalogue';
import type { Context } from '@/lib/context';
import { isAcervoError } from '@/lib/errors';
import type { Viewer } from './day-label';
import { photoView } from './photo-view';

/** About four screens of a desktop: enough to scroll on at once, small enough to arrive at once. */
const pagePhotos = 48;

export async function readGalleryPage(
  ctx: Context,
  query: GalleryQuery,
  viewer: Viewer,
): Promise<GalleryPage> {
  const input = {
    limit: pagePhotos,
    ...(query.q !== null && { q: query.q }),
    ...(query.person !== null && { personId: query.person }),
    ...(query.after !== null && { after: query.after }),
  };
  const { photos, ...page } = await listPhotos({ ctx, input });
  return { ...page, photos: photos.map((photo) => photoView(photo, viewer)) };
}

/** Where an address that somebody cut short says to go on cannot be read: then the newest photos. */
export async function readAddressedPage(
  ctx: Context,
  query: GalleryQuery,
  viewer: Viewer,
): Promise<GalleryPage> {
  try {
    return await readGalleryPage(ctx, query, viewer);
  } catch (error) {
    if (query.after === null || !isAcervoError(error, 'bad_request')) throw error;
    return readGalleryPage(ctx, { ...query, after: null }, viewer);
  }
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
