import { Images, Smartphone } from 'lucide-react';
import { headers } from 'next/headers';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { Brand } from '@/components/site/brand';
import { ExampleExchange } from '@/components/site/example-exchange';
import { siteText } from '@/components/site/text';
import { TileWall } from '@/components/site/tile-wall';
import { buttonLook } from '@/components/ui/button-look';
import { authorise } from '@/lib/auth';
import { getConfig } from '@/lib/config';
import { isAcervoError } from '@/lib/errors';
import { viewerLanguage } from './viewer-language';

/** Whoever has photos here wants to see them, not to be told what this is. */
async function isPerson(): Promise<boolean> {
  try {
    return (await authorise({ headers: await headers(), method: 'GET' })).actor === 'person';
  } catch (error) {
    if (isAcervoError(error)) return false;
    throw error;
  }
}

export default async function LandingPage() {
  if (await isPerson()) redirect('/report');
  const text = siteText(await viewerLanguage()).landing;
  const { simulator } = getConfig();
  return (
    <div className="grid min-h-dvh lg:grid-cols-[minmax(0,1.15fr)_minmax(0,1fr)]">
      <div className="flex flex-col gap-14 p-gutter">
        <header>
          <Brand />
        </header>
        <main className="my-auto max-w-[46rem] lg:pb-[10vh]">
          <h1 className="text-display font-semibold tracking-[-0.022em] text-balance">
            {text.headline.map((sentence) => (
              <span key={sentence} className="block">
                {sentence}{' '}
              </span>
            ))}
          </h1>
          <p className="mt-7 max-w-[30rem] text-lead text-pretty text-ink-soft">{text.lead}</p>
          <div className="mt-10 flex flex-wrap gap-3">
            {simulator && (
              // Not a client-side link: the phone stands in a layout of its own.
              <a href="/simulator" className={buttonLook('solid')}>
                <Smartphone size={18} aria-hidden />
                {text.openSimulator}
              </a>
            )}
            <Link
              href="/report"
              prefetch={false}
              className={buttonLook(simulator ? 'outline' : 'solid')}
            >
              <Images size={18} aria-hidden />
              {text.openGallery}
            </Link>
          </div>
        </main>
      </div>
      <aside className="relative grid min-h-[36rem] place-items-center overflow-hidden p-gutter">
        <TileWall className="absolute inset-0 size-full" />
        <ExampleExchange text={text} />
      </aside>
    </div>
  );
}
