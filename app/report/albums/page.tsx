import type { Metadata } from 'next';
import { viewerLanguage } from '@/app/viewer-language';
import { collectionText } from '@/components/changes/text';
import { AlbumsBoard } from '@/components/collection/albums-board';
import { ChoosePerson } from '@/components/collection/choose-person';
import { CollectionHeader } from '@/components/collection/collection-header';
import { galleryHref } from '@/components/photos/gallery-href';
import { listAlbums } from '@/lib/collection';
import { whoseCollection } from '../whose-collection';

interface PageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const path = '/report/albums';

export async function generateMetadata(): Promise<Metadata> {
  return { title: collectionText(await viewerLanguage()).albums.title };
}

export default async function AlbumsPage({ searchParams }: PageProps) {
  const { ctx, people } = await whoseCollection(await searchParams, (person) =>
    galleryHref({ person }, path),
  );
  const { title } = collectionText(await viewerLanguage()).albums;
  const albums = ctx && (await listAlbums({ ctx }));
  return (
    <>
      <CollectionHeader
        title={title}
        backTo={galleryHref({ person: people.length > 0 ? (ctx?.personId ?? null) : null })}
        people={people}
        personId={ctx?.personId ?? null}
        path={path}
      />
      {ctx && albums ? (
        <AlbumsBoard
          personId={ctx.personId}
          albums={albums.map(({ cover, ...album }) => ({
            ...album,
            cover: cover && {
              id: cover.id,
              externalUrl: cover.externalUrl,
              thumbHash: cover.thumbHash,
            },
          }))}
        />
      ) : (
        <ChoosePerson people={people} path={path} />
      )}
    </>
  );
}
