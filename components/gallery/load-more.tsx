'use client';

import { LoaderCircle } from 'lucide-react';
import Link from 'next/link';
import { type MouseEvent, useEffect, useRef } from 'react';
import { useLanguage } from '@/components/site/language-provider';
import { buttonLook } from '@/components/ui/button-look';
import { galleryText } from './text';
import type { LoadState } from './use-gallery-pages';

/** Two screens ahead, so that who scrolls steadily never waits. */
const loadAhead = '200%';

interface LoadMoreProps {
  /** The next page's address, null at the end; a link, so that it works without scripts. */
  href: string | null;
  newestHref: string | null;
  state: LoadState;
  loadMore: () => Promise<string | null>;
}

export function LoadMore({ href, newestHref, state, loadMore }: LoadMoreProps) {
  const text = galleryText(useLanguage());
  const link = useRef<HTMLAnchorElement>(null);

  useEffect(() => {
    // After a failure only the person tries again, not every movement of the page.
    if (!link.current || href === null || state !== 'idle') return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) void loadMore();
      },
      { rootMargin: loadAhead },
    );
    observer.observe(link.current);
    return () => observer.disconnect();
  });

  const loadInPlace = (event: MouseEvent) => {
    event.preventDefault();
    void loadMore();
  };

  return (
    <nav className="mt-12 flex flex-wrap justify-center gap-3 print:hidden">
      {href !== null && (
        <a ref={link} href={href} onClick={loadInPlace} className={buttonLook('outline')}>
          {state === 'loading' && <LoaderCircle size={18} className="animate-spin" aria-hidden />}
          {{ idle: text.loadMore, loading: text.loadingMore, failed: text.loadFailed }[state]}
        </a>
      )}
      {newestHref !== null && (
        <Link href={newestHref} className={buttonLook('quiet')}>
          {text.backToNewest}
        </Link>
      )}
    </nav>
  );
}
