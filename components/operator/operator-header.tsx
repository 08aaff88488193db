'use client';

import { ArrowLeft } from 'lucide-react';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { useLanguage } from '@/components/site/language-provider';
import { operatorText } from './text';

interface OperatorHeaderProps {
  title: string;
  children?: ReactNode;
}

/** The bar that stays: the way back to the gallery, where one is, and what can be done here. */
export function OperatorHeader({ title, children }: OperatorHeaderProps) {
  const { backToGallery } = operatorText(useLanguage());
  return (
    <header className="sticky top-0 z-10 flex items-center gap-2 border-b border-line bg-canvas/92 px-gutter py-3 backdrop-blur-md">
      <Link
        href="/report"
        aria-label={backToGallery}
        title={backToGallery}
        className="-ml-2.5 grid size-11 shrink-0 place-items-center rounded-full text-ink-soft transition-colors hover:bg-ink/7 hover:text-ink"
      >
        <ArrowLeft size={20} aria-hidden />
      </Link>
      <h1 className="min-w-0 grow truncate text-lead font-semibold tracking-[-0.01em]">{title}</h1>
      {children}
    </header>
  );
}
