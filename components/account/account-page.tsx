import type { ReactNode } from 'react';
import { PageHeader } from '@/components/site/page-header';

interface AccountPageProps {
  title: string;
  /** What a form came to; read aloud. */
  outcome: { words: string; isProblem: boolean } | null;
  children: ReactNode;
}

/** A page about one's own access: the way back, where one is, and what just happened. */
export function AccountPage({ title, outcome, children }: AccountPageProps) {
  return (
    <>
      <PageHeader title={title} />
      <main className="mx-auto grid max-w-[46rem] gap-12 px-gutter pt-8 pb-24">
        {outcome && (
          <p
            role={outcome.isProblem ? 'alert' : 'status'}
            className={`-mb-4 rounded-control border border-line bg-surface px-4 py-3 font-medium ${outcome.isProblem ? 'text-danger' : ''}`}
          >
            {outcome.words}
          </p>
        )}
        {children}
      </main>
    </>
  );
}
