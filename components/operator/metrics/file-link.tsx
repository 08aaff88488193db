'use client';

import { Download } from 'lucide-react';
import { useLanguage } from '@/components/site/language-provider';
import { metricsText } from './text';

interface FileLinkProps {
  table: 'days' | 'steps' | 'people' | 'models' | 'failures';
  days: number;
}

/** The same rows, all of their columns, for a spreadsheet. */
export function FileLink({ table, days }: FileLinkProps) {
  const { asFile } = metricsText(useLanguage());
  return (
    <a
      href={`/report/metrics/file?table=${table}&days=${days}`}
      download
      className="mt-1 inline-flex min-h-11 items-center gap-1.5 text-label font-medium text-accent"
    >
      <Download size={15} aria-hidden />
      {asFile}
    </a>
  );
}
