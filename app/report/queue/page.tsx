import type { Metadata } from 'next';
import { z } from 'zod';
import { viewerLanguage } from '@/app/viewer-language';
import { OperatorHeader } from '@/components/operator/metrics/operator-header';
import { LiveRefresh } from '@/components/operator/queue/live-refresh';
import { QueueBoard } from '@/components/operator/queue/queue-board';
import { operatorText } from '@/components/operator/text';
import { getConfig } from '@/lib/config';
import { readQueue } from '@/lib/operations';
import { operatorOrSignIn } from '../or-sign-in';
import { showQueue } from './show-queue';

interface PageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const queueQuery = z.object({
  outcome: z.enum(['retried', 'dropped', 'gone']).nullable().catch(null),
});

export async function generateMetadata(): Promise<Metadata> {
  return { title: operatorText(await viewerLanguage()).queue.title };
}

export default async function QueuePage({ searchParams }: PageProps) {
  const { outcome } = queueQuery.parse(await searchParams);
  const ctx = await operatorOrSignIn('/report/queue');
  const language = await viewerLanguage();
  const viewer = { language, timeZone: getConfig().timeZone, now: new Date() };
  const view = showQueue(await readQueue({ ctx }), viewer);
  return (
    <>
      <OperatorHeader title={operatorText(language).queue.title}>
        <LiveRefresh />
      </OperatorHeader>
      <QueueBoard view={view} outcome={outcome} />
    </>
  );
}
