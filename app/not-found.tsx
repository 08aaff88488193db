import Link from 'next/link';
import { siteText } from '@/components/site/text';
import { TiledPage } from '@/components/site/tiled-page';
import { buttonLook } from '@/components/ui/button-look';
import { viewerLanguage } from './viewer-language';

export default async function NotFound() {
  const text = siteText(await viewerLanguage()).notFound;
  return (
    <TiledPage>
      <title>{`${text.title} · Acervo`}</title>
      <h1 className="text-title font-semibold tracking-[-0.015em]">{text.title}</h1>
      <p className="mt-3 text-lead text-ink-soft">{text.lead}</p>
      <Link href="/" className={`mt-8 ${buttonLook('outline')}`}>
        {text.home}
      </Link>
    </TiledPage>
  );
}
