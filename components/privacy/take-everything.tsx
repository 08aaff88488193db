'use client';

import { Download } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useLanguage } from '@/components/site/language-provider';
import { buttonLook } from '@/components/ui/button-look';
import { privacyText } from './text';

export interface HoldingsView {
  photos: number;
  voiceNotes: number;
  drawings: number;
  bytes: number;
}

interface TakeEverythingProps {
  /** Whose, as a part of an address; empty for one's own. */
  query: string;
  holdings: HoldingsView;
}

const pollMs = 1000;
/** What was not seen running by then has ended already, or runs in another process. */
const emptyPollsMax = 3;

/** How much there is, a button that downloads it, and how far that is. */
export function TakeEverything({ query, holdings }: TakeEverythingProps) {
  const text = privacyText(useLanguage()).take;
  const { start, state, done } = useExport(query);
  const total = holdings.photos + holdings.voiceNotes + holdings.drawings;
  const isRunning = state === 'running';
  return (
    <section>
      <h2 className="text-title font-semibold tracking-[-0.015em]">{text.title}</h2>
      <p className="mt-2 text-pretty text-ink-soft">{text.lead}</p>
      <p className="mt-4 font-medium">{text.size(holdings)}</p>
      <a
        href={`/report/documents/export${query}`}
        download
        onClick={start}
        className={`mt-4 ${buttonLook('solid')}`}
      >
        <Download size={18} aria-hidden />
        {text.download}
      </a>
      {state !== 'idle' && (
        <div className="mt-4 max-w-[24rem]">
          {isRunning && (
            <progress
              value={Math.min(done, total)}
              max={Math.max(1, total)}
              aria-label={text.title}
              className="h-1.5 w-full overflow-hidden rounded-full accent-accent"
            />
          )}
          <p role="status" className="mt-1 text-label text-ink-soft tabular-nums">
            {state === 'starting' && text.starting}
            {isRunning && text.running(Math.min(done, total), total)}
            {state === 'done' && text.done}
          </p>
        </div>
      )}
    </section>
  );
}

/** Asks how far the export is, from the press until it has ended. */
function useExport(query: string) {
  const [state, setState] = useState<'idle' | 'starting' | 'running' | 'done'>('idle');
  const [done, setDone] = useState(0);
  const isAsking = state === 'starting' || state === 'running';
  useEffect(() => {
    if (!isAsking) return;
    let empty = 0;
    const timer = setInterval(async () => {
      const progress = await askProgress(query);
      empty = progress === null ? empty + 1 : 0;
      if (progress !== null) setDone(progress.done);
      setState((before) => {
        if (progress !== null) return 'running';
        return before === 'running' || empty >= emptyPollsMax ? 'done' : before;
      });
    }, pollMs);
    return () => clearInterval(timer);
  }, [isAsking, query]);
  return { state, done, start: () => setState('starting') };
}

async function askProgress(query: string): Promise<{ done: number } | null> {
  try {
    const response = await fetch(`/report/documents/export/progress${query}`);
    return response.ok ? ((await response.json()) as { done: number } | null) : null;
  } catch {
    // Asked again in a moment.
    return null;
  }
}
