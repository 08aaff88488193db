'use client';

import { X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useLanguage } from '@/components/site/language-provider';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import { galleryText } from '../text';
import type { Notices } from './use-notices';

/** Time to read a sentence and to reach for the button; it waits while one points at it. */
const shownMs = 10_000;

/** What a change came to, with the way back. A polite region, so that it is read and takes no focus. */
export function NoticeBar({ notices }: { notices: Notices }) {
  const text = galleryText(useLanguage()).selection;
  const { notice, dismiss } = notices;
  const [isHeld, setIsHeld] = useState(false);
  const id = notice?.id;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each notice has its own time.
  useEffect(() => {
    if (id === undefined || isHeld) return;
    const timer = window.setTimeout(dismiss, shownMs);
    return () => window.clearTimeout(timer);
  }, [id, isHeld]);
  return (
    <div
      role="status"
      className="pointer-events-none fixed inset-x-3 bottom-24 z-10 mx-auto flex max-w-xl justify-center print:hidden"
    >
      {notice && (
        // biome-ignore lint/a11y/noStaticElementInteractions: pointing at it only gives time.
        <div
          onPointerEnter={() => setIsHeld(true)}
          onPointerLeave={() => setIsHeld(false)}
          onFocus={() => setIsHeld(true)}
          onBlur={() => setIsHeld(false)}
          className="pointer-events-auto flex items-center gap-2 rounded-panel bg-ink py-1.5 pr-1.5 pl-5 text-canvas shadow-lift"
        >
          <span className="py-2">{notice.words}</span>
          {notice.undo && (
            <Button
              look="solid"
              disabled={notices.isBusy}
              onClick={() => notice.undo && void notices.undo(notice.undo)}
            >
              {text.undo}
            </Button>
          )}
          <span className="[&_button]:text-canvas [&_button:hover]:text-canvas">
            <IconButton label={text.dismiss} onClick={dismiss}>
              <X size={18} aria-hidden />
            </IconButton>
          </span>
        </div>
      )}
    </div>
  );
}
