import type { Metadata } from 'next';
import { EmptyGallery, NothingFound } from '@/components/gallery/empty-states';
import { Gallery } from '@/components/gallery/gallery';
import { galleryHref } from '@/components/gallery/gallery-href';
import { GalleryHeader } from '@/components/gallery/header/gallery-header';
import type { Person } from '@/components/gallery/header/person-filter';
import { galleryText } from '@/components/gallery/text';
import { listPeople, type PersonEntry } from '@/lib/catalogue';
import { getConfig } from '@/lib/config';
import { viewerLanguage } from '../viewer-language';
import { readGalleryQuery } from './gallery-query';
import { knownOrSignIn } from './operator-or-sign-in';
import { personLabel } from './person-label';
import { readAddressedPage, readOpenedPhoto } from './read-gallery-page';

interface PageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: galleryText(await viewerLanguage()).title };
}

export default async function ReportPage({ searchParams }: PageProps) {
  const asked = readGalleryQuery(await searchParams);
  const ctx = await knownOrSignIn(galleryHref(asked));
  const isOperator = ctx.actor === 'operator';
  // A person has their own photos and nobody else's to choose from.
  const query = isOperator ? asked : { ...asked, person: null };
  const { timeZone, simulator } = getConfig();
  const viewer = { language: await viewerLanguage(), timeZone, now: new Date() };
  const [page, people, opened] = await Promise.all([
    readAddressedPage(ctx, query, viewer),
    isOperator ? listPeople({ ctx }) : [],
    query.photo === null ? null : readOpenedPhoto(ctx, query.photo, viewer),
  ]);
  const isFiltered = query.q !== null || query.person !== null;

  return (
    <>
      <GalleryHeader query={query} people={people.map(shownPerson)} isOperator={isOperator} />
      <main className="px-gutter pb-24 print:p-0">
        {page.photos.length > 0 && (
          // A new search is a new gallery, which starts without the pages of the last one.
          <Gallery
            key={galleryHref({ ...query, photo: null })}
            firstPage={page}
            query={query}
            opened={opened}
          />
        )}
        {page.photos.length === 0 && isFiltered && <NothingFound query={query} near={page.near} />}
        {page.photos.length === 0 && !isFiltered && <EmptyGallery hasSimulator={simulator} />}
      </main>
    </>
  );
}

function shownPerson({ id, name, address, photoCount }: PersonEntry): Person {
  return { id, name: personLabel({ name, address }), photoCount };
}
