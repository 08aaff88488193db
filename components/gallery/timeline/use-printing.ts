import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/** Pages fetched for one printing: about 500 photos, more than anyone binds into one document. */
const printedPagesMax = 10;
/** A photo that has not come by then is printed as its placeholder. */
const imagesWaitMs = 20_000;

export interface Printing {
  isPreparing: boolean;
  /** Whether the photos stand in the page's own flow, all that are loaded, as paper needs them. */
  isFlowing: boolean;
  print: () => void;
}

/** Prints what was found, not only what has been scrolled to. */
export function usePrinting(loadMore: () => Promise<string | null>, hasMore: boolean): Printing {
  const [phase, setPhase] = useState<'idle' | 'fetching' | 'rendered'>('idle');
  const isAsked = usePaper();
  const prepare = async () => {
    setPhase('fetching');
    let more = hasMore;
    for (let page = 1; more && page < printedPagesMax; page += 1)
      more = (await loadMore()) !== null;
    setPhase('rendered');
  };
  useEffect(() => {
    // Only now are all photos in the document.
    if (phase === 'rendered') void printWhenComplete().then(() => setPhase('idle'));
  }, [phase]);
  return {
    isPreparing: phase !== 'idle',
    isFlowing: phase === 'rendered' || isAsked,
    print: () => void prepare(),
  };
}

/** Whether the browser prints by itself: it asks just before, and waits for no later render. */
function usePaper(): boolean {
  const [isPrinted, setIsPrinted] = useState(false);
  useEffect(() => {
    const begin = () => flushSync(() => setIsPrinted(true));
    const end = () => setIsPrinted(false);
    window.addEventListener('beforeprint', begin);
    window.addEventListener('afterprint', end);
    return () => {
      window.removeEventListener('beforeprint', begin);
      window.removeEventListener('afterprint', end);
    };
  }, []);
  return isPrinted;
}

async function printWhenComplete(): Promise<void> {
  await Promise.race([allImages(), wait(imagesWaitMs)]);
  window.print();
}

/** Fetches also the photos that are lazy because nobody has scrolled to them. */
async function allImages(): Promise<void> {
  await Promise.allSettled(
    Array.from(document.images, (image) => {
      image.loading = 'eager';
      return image.decode();
    }),
  );
}

function wait(durationMs: number): Promise<void> {
  return new Promise((resolve) => window.setTimeout(resolve, durationMs));
}
