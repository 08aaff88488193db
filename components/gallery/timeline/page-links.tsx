'use client';

import { LoaderCircle } from 'lucide-react';
import Link from 'next/link';
import { useLanguage } from '@/components/site/language-provider';
import { Button } from '@/components/ui/button';
import { buttonLook } from '@/components/ui/button-look';
import { type GalleryQuery, galleryHref, isSearch, searchOf } from '../../photos/gallery-href';
import { galleryText } from '../../photos/text';
import { nextOf } from '../grid/run';
import type { RunControl } from '../grid/use-run';

interface PageLinksProps {
  query: GalleryQuery;
  control: RunControl;
  /** With scripts, the next photos come by themselves. */
  hasScript: boolean;
}

/** The ways onward for pages without scripts, and what is said while photos come or do not. */
export function PageLinks({ query, control, hasScript }: PageLinksProps) {
  const text = galleryText(useLanguage());
  const { photos, run, isLoading, hasFailed, loadAfter } = control;
  const after = nextOf(run);
  const search = searchOf(query);
  const onward = isSearch(query) ? { after } : { near: photos.at(-1)?.id ?? null };
  const isDeep = !hasScript && (query.after !== null || run.start > 0);
  return (
    <nav className="mt-12 flex min-h-11 flex-wrap justify-center gap-3 print:hidden">
      {hasScript && hasFailed && (
        <Button look="outline" onClick={() => void loadAfter()}>
          {text.loadFailed}
        </Button>
      )}
      {hasScript && isLoading && (
        <span role="status" className="inline-flex items-center gap-2 text-ink-soft">
          <LoaderCircle size={18} className="animate-spin" aria-hidden />
          {text.loadingMore}
        </span>
      )}
      {!hasScript && after !== null && (
        <a href={galleryHref({ ...search, ...onward })} className={buttonLook('outline')}>
          {text.loadMore}
        </a>
      )}
      {isDeep && (
        <Link href={galleryHref(search)} className={buttonLook('quiet')}>
          {text.backToNewest}
        </Link>
      )}
    </nav>
  );
}
