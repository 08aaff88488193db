import type { Metadata } from 'next';
import { siteText } from '@/components/site/text';
import { TiledPage } from '@/components/site/tiled-page';
import { buttonLook } from '@/components/ui/button-look';
import { viewerLanguage } from '../viewer-language';

export async function generateMetadata(): Promise<Metadata> {
  return { title: siteText(await viewerLanguage()).offline.title };
}

/** Kept by the service worker and shown in place of a page that cannot be reached: no script runs. */
export default async function OfflinePage() {
  const text = siteText(await viewerLanguage()).offline;
  return (
    <TiledPage>
      <h1 className="text-title font-semibold tracking-[-0.015em]">{text.title}</h1>
      <p className="mt-3 mb-8 text-lead text-pretty text-ink-soft">{text.lead}</p>
      {/* Not a client-side link: without a connection there is no code to follow it. */}
      <a href="/report" className={buttonLook('solid')}>
        {text.retry}
      </a>
    </TiledPage>
  );
}
