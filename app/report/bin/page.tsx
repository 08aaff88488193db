import type { Metadata } from 'next';
import { viewerLanguage } from '@/app/viewer-language';
import { collectionText } from '@/components/changes/text';
import { ChoosePerson } from '@/components/collection/choose-person';
import { CollectionHeader } from '@/components/collection/collection-header';
import { BinBoard } from '@/components/collection/trash-board';
import { galleryHref } from '@/components/photos/gallery-href';
import { listTrash } from '@/lib/collection';
import { whoseCollection } from '../whose-collection';

interface PageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const path = '/report/bin';

export async function generateMetadata(): Promise<Metadata> {
  return { title: collectionText(await viewerLanguage()).bin.title };
}

export default async function BinPage({ searchParams }: PageProps) {
  const { ctx, people } = await whoseCollection(await searchParams, (person) =>
    galleryHref({ person }, path),
  );
  const { title } = collectionText(await viewerLanguage()).bin;
  const bin = ctx && (await listTrash({ ctx }));
  return (
    <>
      <CollectionHeader
        title={title}
        backTo={galleryHref({ person: people.length > 0 ? (ctx?.personId ?? null) : null })}
        people={people}
        personId={ctx?.personId ?? null}
        path={path}
      />
      {ctx && bin ? (
        <BinBoard
          personId={ctx.personId}
          total={bin.total}
          photos={bin.photos.map(({ deletedAt: _, ...photo }) => photo)}
        />
      ) : (
        <ChoosePerson people={people} path={path} />
      )}
    </>
  );
}
