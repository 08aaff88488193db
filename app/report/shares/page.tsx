import type { Metadata } from 'next';
import { z } from 'zod';
import { viewerLanguage } from '@/app/viewer-language';
import { ShareList } from '@/components/sharing/share-list';
import { sharingText } from '@/components/sharing/text';
import { PageHeader } from '@/components/site/page-header';
import { getConfig } from '@/lib/config';
import { listShares } from '@/lib/sharing';
import { dayLabel } from '../day-label';
import { knownOrSignIn } from '../or-sign-in';

interface PageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const sharesQuery = z.object({
  person: z.uuid().nullable().catch(null),
  outcome: z.enum(['revoked', 'gone']).nullable().catch(null),
});

export async function generateMetadata(): Promise<Metadata> {
  return { title: sharingText(await viewerLanguage()).list.title };
}

export default async function SharesPage({ searchParams }: PageProps) {
  const { person, outcome } = sharesQuery.parse(await searchParams);
  const ctx = await knownOrSignIn('/report/shares');
  const language = await viewerLanguage();
  const viewer = { language, timeZone: getConfig().timeZone, now: new Date(0) };
  const shares = await listShares({ ctx, input: { personId: person } });
  return (
    <>
      <PageHeader title={sharingText(language).list.title} />
      <ShareList
        outcome={outcome}
        shares={shares.map(({ expiresAt, personName, ...share }) => ({
          ...share,
          until: dayLabel(expiresAt, viewer),
          // Whose it is tells an operator something, and a person nothing.
          personName: ctx.actor === 'operator' ? personName : null,
        }))}
      />
    </>
  );
}
