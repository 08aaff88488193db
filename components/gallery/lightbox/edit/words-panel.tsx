import { Dialog } from '@base-ui/react/dialog';
import type { ReactNode } from 'react';

/** What stands beside an open photo: below it on a phone. */
export function WordsPanel({ children }: { children: ReactNode }) {
  return (
    <div className="max-h-[38dvh] overflow-y-auto scroll-smooth bg-darkroom-panel px-5 pt-5 pb-8 lg:max-h-none lg:px-8 lg:pt-20">
      {children}
    </div>
  );
}

/** The photo's words, by which the whole is called. */
export function PhotoTitle({
  isShown = true,
  children,
}: {
  isShown?: boolean;
  children: ReactNode;
}) {
  return (
    <Dialog.Title
      className={
        isShown
          ? 'text-lead font-medium text-pretty break-words whitespace-pre-line lg:text-title lg:font-semibold lg:tracking-[-0.015em]'
          : 'sr-only'
      }
    >
      {children}
    </Dialog.Title>
  );
}
