'use client';

import { LoaderCircle, Printer } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useLanguage } from '@/components/site/language-provider';
import { IconButton } from '@/components/ui/icon-button';
import { galleryText } from './text';

/** Pages fetched for one printing: about 500 photos, more than anyone binds into one document. */
const printedPagesMax = 10;
/** A photo that has not come by then is printed as its placeholder. */
const imagesWaitMs = 20_000;

interface PrintButtonProps {
  hasMore: boolean;
  loadMore: () => Promise<string | null>;
}

/** Prints all that was found, not only what has been scrolled to. */
export function PrintButton({ hasMore, loadMore }: PrintButtonProps) {
  const text = galleryText(useLanguage());
  const [phase, setPhase] = useState<'idle' | 'fetching' | 'rendered'>('idle');
  const isPreparing = phase !== 'idle';
  const prepare = async () => {
    setPhase('fetching');
    let more = hasMore;
    for (let page = 1; more && page < printedPagesMax; page += 1)
      more = (await loadMore()) !== null;
    setPhase('rendered');
  };

  useEffect(() => {
    // Only now are the photos of the last page in the document.
    if (phase === 'rendered') void printWhenComplete().then(() => setPhase('idle'));
  }, [phase]);

  return (
    <span className="-mr-2.5 print:hidden">
      <IconButton
        label={isPreparing ? text.preparingPrint : text.print}
        disabled={isPreparing}
        onClick={() => void prepare()}
      >
        {isPreparing ? (
          <LoaderCircle size={20} className="animate-spin" aria-hidden />
        ) : (
          <Printer size={20} aria-hidden />
        )}
      </IconButton>
    </span>
  );
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
