import type { Metadata } from 'next';
import { viewerLanguage } from '@/app/viewer-language';
import { MetricsBoard } from '@/components/operator/metrics/metrics-board';
import type { MetricsView } from '@/components/operator/metrics/metrics-view';
import { OperatorHeader } from '@/components/operator/metrics/operator-header';
import { metricsText } from '@/components/operator/metrics/text';
import { readMetrics } from '@/lib/operations';
import { operatorOrSignIn } from '../or-sign-in';
import { personLabel } from '../person-label';
import { metricsDays, spans } from './metrics-days';

interface PageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: metricsText(await viewerLanguage()).title };
}

export default async function MetricsPage({ searchParams }: PageProps) {
  const ctx = await operatorOrSignIn('/report/metrics');
  const span = metricsDays((await searchParams).days);
  const { people, ...metrics } = await readMetrics({ ctx, input: { days: span } });
  const view: MetricsView = {
    ...metrics,
    span,
    spans,
    people: people.map(({ personId, name, address, ...used }) => ({
      ...used,
      label: address === null ? '' : personLabel({ name, address }),
    })),
  };
  return (
    <>
      <OperatorHeader title={metricsText(await viewerLanguage()).title} />
      <MetricsBoard view={view} />
    </>
  );
}
