import type { Metadata } from 'next';
import { z } from 'zod';
import { viewerLanguage } from '@/app/viewer-language';
import { OperatorHeader } from '@/components/operator/metrics/operator-header';
import { HandoverBoard, type HandoverView } from '@/components/operator/queue/handover-board';
import { operatorText } from '@/components/operator/text';
import { getConfig } from '@/lib/config';
import { type HandoverEntry, listHandovers } from '@/lib/people';
import { momentLabel, type Viewer } from '../day-label';
import { operatorOrSignIn } from '../or-sign-in';

interface PageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const pageQuery = z.object({
  outcome: z.enum(['same', 'other', 'gone']).nullable().catch(null),
});

export async function generateMetadata(): Promise<Metadata> {
  return { title: operatorText(await viewerLanguage()).handovers.title };
}

export default async function HandoversPage({ searchParams }: PageProps) {
  const { outcome } = pageQuery.parse(await searchParams);
  const ctx = await operatorOrSignIn('/report/handovers');
  const language = await viewerLanguage();
  const viewer = { language, timeZone: getConfig().timeZone, now: new Date() };
  const handovers = await listHandovers({ ctx });
  return (
    <>
      <OperatorHeader title={operatorText(language).handovers.title} />
      <HandoverBoard handovers={handovers.map((one) => view(one, viewer))} outcome={outcome} />
    </>
  );
}

function view(entry: HandoverEntry, viewer: Viewer): HandoverView {
  const { id, key: number, decidedAt, isSame, decidedBy } = entry;
  return {
    id,
    number,
    former: { id: entry.formerId, name: entry.formerName ?? number },
    newcomer: { id: entry.newcomerId, name: entry.newName ?? number },
    silentSince: momentLabel(entry.silentSince, viewer),
    notedAt: momentLabel(entry.notedAt, viewer),
    decision: decidedAt && {
      isSame: isSame === true,
      by: decidedBy,
      at: momentLabel(decidedAt, viewer),
    },
  };
}
