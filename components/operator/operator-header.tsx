'use client';

import { Activity, ArrowLeft, ChartColumn } from 'lucide-react';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { useLanguage } from '@/components/site/language-provider';
import { metricsText } from './metrics/text';
import { statusText } from './status/text';
import { operatorText } from './text';

interface OperatorHeaderProps {
  title: string;
  /** On the status page itself, which needs no way to itself. */
  isStatus?: boolean;
  children?: ReactNode;
}

/** The bar that stays: the way back to the gallery, where one is, and what can be done here. */
export function OperatorHeader({ title, isStatus = false, children }: OperatorHeaderProps) {
  const language = useLanguage();
  const { backToGallery } = operatorText(language);
  const { title: metrics } = metricsText(language);
  const { title: status } = statusText(language);
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
      <Link
        href="/report/metrics"
        aria-label={metrics}
        title={metrics}
        className="grid size-11 shrink-0 place-items-center rounded-full text-ink-soft transition-colors hover:bg-ink/7 hover:text-ink"
      >
        <ChartColumn size={20} aria-hidden />
      </Link>
      {!isStatus && (
        <Link
          href="/report/status"
          aria-label={status}
          title={status}
          className="-mr-2.5 grid size-11 shrink-0 place-items-center rounded-full text-ink-soft transition-colors hover:bg-ink/7 hover:text-ink"
        >
          <Activity size={20} aria-hidden />
        </Link>
      )}
    </header>
  );
}
