import type { Metadata } from 'next';
import { viewerLanguage } from '@/app/viewer-language';
import { OperatorHeader } from '@/components/operator/metrics/operator-header';
import { StatusBoard } from '@/components/operator/status/status-board';
import { statusText } from '@/components/operator/status/text';
import { readStatus } from '@/lib/operations';
import { operatorOrSignIn } from '../or-sign-in';
import { showStatus } from './show-status';

export async function generateMetadata(): Promise<Metadata> {
  return { title: statusText(await viewerLanguage()).title };
}

export default async function StatusPage() {
  const ctx = await operatorOrSignIn('/report/status');
  const language = await viewerLanguage();
  return (
    <>
      <OperatorHeader title={statusText(language).title} isStatus />
      <StatusBoard view={showStatus(await readStatus({ ctx }), language)} />
    </>
  );
}
