'use client';

import { useLanguage } from '@/components/site/language-provider';
import { siteText } from '@/components/site/text';
import { TiledPage } from '@/components/site/tiled-page';
import { Button } from '@/components/ui/button';

/** What failed is in the server's log; here people learn what it means for them. */
export default function ErrorPage({ retry }: { retry: () => void }) {
  const text = siteText(useLanguage()).failed;
  return (
    <TiledPage>
      <h1 className="text-title font-semibold tracking-[-0.015em]">{text.title}</h1>
      <p className="mt-3 mb-8 text-lead text-ink-soft">{text.lead}</p>
      <Button onClick={retry}>{text.retry}</Button>
    </TiledPage>
  );
}
