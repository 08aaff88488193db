import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import { dayLabel } from '@/app/report/day-label';
import { viewerLanguage } from '@/app/viewer-language';
import { GuestPassword } from '@/components/guest/guest-password';
import { GuestPhotos } from '@/components/guest/guest-photos';
import { sharingText } from '@/components/sharing/text';
import { getConfig } from '@/lib/config';
import { openShare } from '@/lib/sharing';
import { readPass } from './guest';

interface PageProps {
  params: Promise<{ token: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const guestQuery = z.object({
  problem: z.enum(['password', 'tries']).nullable().catch(null),
});

export async function generateMetadata(): Promise<Metadata> {
  return {
    // Nothing of what is behind the link: programs that show a link read this.
    title: sharingText(await viewerLanguage()).guest.by(null),
    robots: { index: false, follow: false, noarchive: true, noimageindex: true },
    referrer: 'no-referrer',
  };
}

/** What a guest sees who has a link. */
export default async function GuestPage({ params, searchParams }: PageProps) {
  const { token } = await params;
  const { problem } = guestQuery.parse(await searchParams);
  const opened = await openShare({ input: { token, pass: readPass(await headers()) } });
  if (opened === null) notFound();
  const language = await viewerLanguage();
  const path = `/s/${token}`;
  if (opened.isLocked) return <GuestPassword path={path} problem={problem} language={language} />;
  const viewer = { language, timeZone: getConfig().timeZone, now: new Date(0) };
  return (
    <GuestPhotos
      path={path}
      title={opened.title}
      firstName={opened.firstName}
      until={dayLabel(opened.expiresAt, viewer)}
      photos={opened.photos.map((photo) => ({ ...photo, caption: null, externalUrl: null }))}
    />
  );
}
