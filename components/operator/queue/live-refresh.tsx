'use client';

import { Pause, Play } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useLanguage } from '@/components/site/language-provider';
import { IconButton } from '@/components/ui/icon-button';
import { operatorText } from '../text';

const refreshMs = 5000;
/** Shorter than the pause between two, so that they never overlap. */
const answerMsMax = 4000;

/** Fetches the page anew while somebody looks at it; who reads it can hold it still. */
export function LiveRefresh() {
  const text = operatorText(useLanguage()).queue.updates;
  const [isHeld, setIsHeld] = useState(false);
  const isHidden = useSyncExternalStore(onVisibilityChange, isPageHidden, () => false);
  const isPaused = isHeld || isHidden;
  const isLost = useRefresh(isPaused);

  return (
    <div className="flex shrink-0 items-center gap-1">
      <p role="status" className="text-label text-ink-soft max-sm:sr-only">
        {isPaused ? text.paused : isLost ? text.lost : text.live}
      </p>
      <IconButton
        type="button"
        label={isHeld ? text.goOn : text.pause}
        onClick={() => setIsHeld(!isHeld)}
      >
        {isHeld ? <Play size={20} aria-hidden /> : <Pause size={20} aria-hidden />}
      </IconButton>
    </div>
  );
}

/** @returns whether the server did not answer the last time */
function useRefresh(isPaused: boolean): boolean {
  const router = useRouter();
  const [isLost, setIsLost] = useState(false);
  const wasPaused = useRef(false);

  useEffect(() => {
    const refresh = async () => {
      // Refreshing from a server that is away would replace this page by the browser's own error.
      const isThere = await isServerThere();
      setIsLost(!isThere);
      if (isThere) router.refresh();
    };
    if (isPaused) {
      wasPaused.current = true;
      return;
    }
    if (wasPaused.current) void refresh();
    wasPaused.current = false;
    const timer = window.setInterval(() => void refresh(), refreshMs);
    return () => window.clearInterval(timer);
  }, [isPaused, router]);

  return isLost;
}

async function isServerThere(): Promise<boolean> {
  try {
    const signal = AbortSignal.timeout(answerMsMax);
    return (await fetch('/healthz', { cache: 'no-store', signal })).ok;
  } catch {
    // Whatever it was, there is no answer.
    return false;
  }
}

function onVisibilityChange(listener: () => void): () => void {
  document.addEventListener('visibilitychange', listener);
  return () => document.removeEventListener('visibilitychange', listener);
}

function isPageHidden(): boolean {
  return document.visibilityState === 'hidden';
}
