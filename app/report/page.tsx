import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { Gallery } from '@/components/gallery/gallery';
import { readGalleryQuery } from '@/components/gallery/read-gallery-query';
import { galleryHref, searchOf } from '@/components/photos/gallery-href';
import type { Person } from '@/components/photos/person-filter';
import { galleryText } from '@/components/photos/text';
import { getConfig } from '@/lib/config';
import type { Context } from '@/lib/context';
import { viewerLanguage } from '../viewer-language';
import { firstPhotos } from './first-photos';
import { listPeopleShown } from './list-people-shown';
import { knownOrSignIn } from './or-sign-in';
import { readAddressedPage, readMonths, readOpenedPhoto } from './read-gallery-page';
import { requestViewer } from './request-viewer';

interface PageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: galleryText(await viewerLanguage()).title };
}

export default async function ReportPage({ searchParams }: PageProps) {
  const asked = readGalleryQuery(await searchParams);
  const ctx = await knownOrSignIn(galleryHref(asked));
  // A person has their own photos and nobody else's to choose from.
  const query = ctx.actor === 'operator' ? asked : { ...asked, person: null };
  const viewer = await requestViewer();
  const limit = firstPhotos(await headers());
  const [page, months, people, opened] = await Promise.all([
    readAddressedPage(ctx, query, viewer, limit),
    readMonths(ctx, query),
    firstPeople(ctx, query.person),
    query.photo === null ? null : readOpenedPhoto(ctx, query.photo, viewer),
  ]);
  return (
    <Gallery
      initial={{ key: galleryHref(searchOf(query)), page, months }}
      people={people}
      opened={opened}
      hasSimulator={getConfig().simulator && ctx.actor === 'operator'}
    />
  );
}

/**
 * What the choice of a person needs to be painted: who is chosen, and whether there are others. They
 * come once the page is there. Null for a person, who has their own photos alone.
 */
async function firstPeople(ctx: Context, chosen: string | null): Promise<Person[] | null> {
  if (ctx.actor !== 'operator') return null;
  const people = await listPeopleShown(ctx);
  const one = people.find(({ id }) => id === chosen) ?? people[0];
  const other = people.find((person) => person !== one);
  return [one, other].filter((person) => person !== undefined);
}
