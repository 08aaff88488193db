'use client';

import { Activity, ChartColumn } from 'lucide-react';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { useLanguage } from '../../site/language-provider';
import { PageHeader } from '../../site/page-header';
import { statusText } from '../status/text';
import { metricsText } from './text';

interface OperatorHeaderProps {
  title: string;
  /** On the status page itself, which needs no way to itself. */
  isStatus?: boolean;
  children?: ReactNode;
}

/** The bar of an operator's page, with the ways to the other ones. */
export function OperatorHeader({ title, isStatus = false, children }: OperatorHeaderProps) {
  const language = useLanguage();
  const { title: metrics } = metricsText(language);
  const { title: status } = statusText(language);
  return (
    <PageHeader title={title}>
      {children}
      <Link href="/report/metrics" aria-label={metrics} title={metrics} className={iconLink}>
        <ChartColumn size={20} aria-hidden />
      </Link>
      {!isStatus && (
        <Link
          href="/report/status"
          aria-label={status}
          title={status}
          className={`-mr-2.5 ${iconLink}`}
        >
          <Activity size={20} aria-hidden />
        </Link>
      )}
    </PageHeader>
  );
}

const iconLink =
  'grid size-11 shrink-0 place-items-center rounded-full text-ink-soft transition-colors hover:bg-ink/7 hover:text-ink';
