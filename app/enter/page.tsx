import type { Metadata } from 'next';
import { siteText } from '@/components/site/text';
import { TiledPage } from '@/components/site/tiled-page';
import { Button } from '@/components/ui/button';
import { viewerLanguage } from '../viewer-language';

interface PageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: siteText(await viewerLanguage()).enter.title };
}

/** Only shows a button: programs that preview links open this page and must not use the link up. */
export default async function EnterPage({ searchParams }: PageProps) {
  const { code } = await searchParams;
  const text = siteText(await viewerLanguage()).enter;
  return (
    <TiledPage>
      <h1 className="text-title font-semibold tracking-[-0.015em]">{text.title}</h1>
      <p className="mt-3 mb-8 text-lead text-pretty text-ink-soft">{text.lead}</p>
      <form action="/enter/open" method="post">
        <input type="hidden" name="code" value={typeof code === 'string' ? code : ''} />
        <Button type="submit">{text.submit}</Button>
      </form>
    </TiledPage>
  );
}
