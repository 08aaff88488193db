'use client';

import { ArrowLeft } from 'lucide-react';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { useLanguage } from './language-provider';
import { siteText } from './text';

/** The bar of a page beside the gallery: the way back, where one is, and what can be done here. */
export function PageHeader({ title, children }: { title: string; children?: ReactNode }) {
  const { backToGallery } = siteText(useLanguage());
  return (
    <header className="sticky top-0 z-10 flex items-center gap-2 border-b border-line bg-canvas px-gutter py-3 print:hidden">
      <Link
        href="/report"
        aria-label={backToGallery}
        title={backToGallery}
        className="-ml-2.5 grid size-11 shrink-0 place-items-center rounded-full text-ink-soft transition-colors hover:bg-ink/7 hover:text-ink"
      >
        <ArrowLeft size={20} aria-hidden />
      </Link>
      <h1 className="line-clamp-2 min-w-0 grow text-lead leading-tight font-semibold break-words tracking-[-0.01em]">
        {title}
      </h1>
      {children}
    </header>
  );
}
