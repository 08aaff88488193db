import { ArrowLeft } from 'lucide-react';
import Link from 'next/link';
import type { ReactNode } from 'react';

interface AccountPageProps {
  title: string;
  back: string;
  /** What a form came to; read aloud. */
  outcome: { words: string; isProblem: boolean } | null;
  children: ReactNode;
}

/** A page about one's own access: the way back, where one is, and what just happened. */
export function AccountPage({ title, back, outcome, children }: AccountPageProps) {
  return (
    <>
      <header className="sticky top-0 z-10 flex items-center gap-2 border-b border-line bg-canvas/92 px-gutter py-3 backdrop-blur-md">
        <Link
          href="/report"
          aria-label={back}
          title={back}
          className="-ml-2.5 grid size-11 shrink-0 place-items-center rounded-full text-ink-soft transition-colors hover:bg-ink/7 hover:text-ink"
        >
          <ArrowLeft size={20} aria-hidden />
        </Link>
        <h1 className="min-w-0 grow truncate text-lead font-semibold tracking-[-0.01em]">
          {title}
        </h1>
      </header>
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
