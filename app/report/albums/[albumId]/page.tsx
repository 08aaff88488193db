import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import { viewerLanguage } from '@/app/viewer-language';
import { collectionText } from '@/components/changes/text';
import { AlbumBoard } from '@/components/collection/album-board';
import { readGalleryQuery } from '@/components/gallery/read-gallery-query';
import { galleryHref } from '@/components/photos/gallery-href';
import { readAlbum } from '@/lib/collection';
import type { PersonContext } from '@/lib/context';
import { isAcervoError } from '@/lib/errors';
import { photoView } from '../../photo-view';
import { readOpenedPhoto } from '../../read-gallery-page';
import { requestViewer } from '../../request-viewer';
import { whoseCollection } from '../../whose-collection';

interface PageProps {
  params: Promise<{ albumId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** What is seen on a desktop after some scrolling; the link below leads to the others. */
const pagePhotos = 120;

const albumAddress = z.object({ albumId: z.uuid() });

export async function generateMetadata(): Promise<Metadata> {
  return { title: collectionText(await viewerLanguage()).albums.title };
}

export default async function AlbumPage({ params, searchParams }: PageProps) {
  const address = albumAddress.safeParse(await params);
  if (!address.success) notFound();
  const { albumId } = address.data;
  const path = `/report/albums/${albumId}`;
  const query = readGalleryQuery(await searchParams);
  const { ctx, actor } = await whoseCollection(await searchParams, (person) =>
    galleryHref({ person }, path),
  );
  // An operator's address without the person is half an address.
  if (!ctx) notFound();
  const viewer = await requestViewer();
  const [album, opened] = await Promise.all([
    readAddressed(ctx, albumId, query.after),
    query.photo === null ? null : readOpenedPhoto(actor, query.photo, viewer),
  ]);
  return (
    <AlbumBoard
      key={query.after}
      album={{ ...album, photos: album.photos.map((photo) => photoView(photo, viewer)) }}
      personId={ctx.personId}
      isOperator={actor.actor === 'operator'}
      after={query.after}
      opened={opened}
    />
  );
}

/** Where an address that somebody cut short says to go on cannot be read: then from the start. */
async function readAddressed(ctx: PersonContext, albumId: string, after: string | null) {
  try {
    return await readAlbum({ ctx, input: { albumId, after, limit: pagePhotos } });
  } catch (error) {
    if (isAcervoError(error, 'not_found')) notFound();
    if (after === null || !isAcervoError(error, 'bad_request')) throw error;
    return readAlbum({ ctx, input: { albumId, after: null, limit: pagePhotos } });
  }
}
