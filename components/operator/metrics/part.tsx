'use client';

import type { ReactNode } from 'react';
import { FileLink } from './file-link';
import type { MetricsView } from './metrics-view';

interface PartProps {
  title: string;
  table: 'people' | 'models' | 'failures';
  view: MetricsView;
  /** What is said where there is nothing. */
  none: string;
  children: ReactNode;
}

/** A table of the page with its file, or a sentence where there is nothing. */
export function Part({ title, table, view, none, children }: PartProps) {
  return (
    <section>
      <h2 className="mb-2 text-lead font-semibold tracking-[-0.01em]">{title}</h2>
      {view[table].length === 0 ? (
        <p className="text-ink-soft">{none}</p>
      ) : (
        <>
          {children}
          <FileLink table={table} days={view.span} />
        </>
      )}
    </section>
  );
}
