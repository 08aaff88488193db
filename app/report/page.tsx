import type { Metadata } from 'next';
import { Gallery } from '@/components/gallery/gallery';
import { galleryHref, searchOf } from '@/components/gallery/gallery-href';
import type { Person } from '@/components/gallery/header/person-filter';
import { readGalleryQuery } from '@/components/gallery/read-gallery-query';
import { galleryText } from '@/components/gallery/text';
import { listPeople } from '@/lib/catalogue';
import { getConfig } from '@/lib/config';
import type { Context } from '@/lib/context';
import { viewerLanguage } from '../viewer-language';
import { knownOrSignIn } from './or-sign-in';
import { personLabel } from './person-label';
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
  const [page, months, people, opened] = await Promise.all([
    readAddressedPage(ctx, query, viewer),
    readMonths(ctx, query),
    shownPeople(ctx),
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

/** Those whose photos an operator may choose among; null for a person, who has their own alone. */
async function shownPeople(ctx: Context): Promise<Person[] | null> {
  if (ctx.actor !== 'operator') return null;
  const people = await listPeople({ ctx });
  return people.map(({ id, name, address, photoCount }) => ({
    id,
    name: personLabel({ name, address }),
    photoCount,
  }));
}
