'use client';

import { X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useLanguage } from '../site/language-provider';
import { collectionText } from './text';
import { type Notice, useUndo } from './undo-context';

/** Long enough to read it, to see what is gone, and to reach for it. */
const offeredMs = 10_000;
/** For what there is nothing to press about. */
const toldMs = 5_000;

const button =
  'inline-flex h-11 cursor-pointer items-center rounded-control px-3 font-semibold text-darkroom-accent transition-colors hover:bg-darkroom-ink/10 focus-visible:outline-darkroom-accent disabled:cursor-default disabled:opacity-60';

/**
 * The notice of what was done, with the way to take it back. Read aloud when there is time; it stays
 * while it is pointed at or holds the keyboard's focus. Inside a modal dialog another one stands,
 * because nothing outside of it can be reached.
 */
export function UndoToast({ isShown }: { isShown: boolean }) {
  const { notice } = useUndo();
  const [isHeld, setIsHeld] = useState(false);
  // What held it may have gone with it, and then it never says so.
  useEffect(() => {
    if (!notice) setIsHeld(false);
  }, [notice]);
  return (
    <div
      role="status"
      onPointerEnter={() => setIsHeld(true)}
      onPointerLeave={() => setIsHeld(false)}
      onFocus={() => setIsHeld(true)}
      onBlur={() => setIsHeld(false)}
      className="pointer-events-none fixed inset-x-0 bottom-0 z-40 flex justify-center p-4 pb-[max(1rem,env(safe-area-inset-bottom))] print:hidden"
    >
      {isShown && notice && <Toast notice={notice} isHeld={isHeld && notice.undoable !== null} />}
    </div>
  );
}

/** For a modal dialog: shows the notice there as long as the dialog is open. */
export function UndoToastInDialog() {
  const { takeOver } = useUndo();
  useEffect(takeOver, [takeOver]);
  return <UndoToast isShown />;
}

function Toast({ notice, isHeld }: { notice: Notice; isHeld: boolean }) {
  const text = collectionText(useLanguage());
  const { takeBack, dismiss } = useUndo();
  useTimeUp(notice, isHeld || notice.isUndoing, dismiss);

  return (
    <div className="pointer-events-auto flex max-w-[34rem] items-center gap-1 rounded-control border border-darkroom-ink/15 bg-darkroom-panel py-1 pr-1 pl-4 text-darkroom-ink shadow-lift">
      <p className="min-w-0 py-2 pr-2 text-pretty break-words">{notice.message}</p>
      {notice.undoable && (
        <button
          type="button"
          disabled={notice.isUndoing}
          onClick={() => void takeBack()}
          className={button}
        >
          {notice.isUndoing ? text.undoing : text.undo}
        </button>
      )}
      <button
        type="button"
        aria-label={text.dismiss}
        title={text.dismiss}
        onClick={dismiss}
        className="grid size-11 shrink-0 cursor-pointer place-items-center rounded-full text-darkroom-ink-soft transition-colors hover:bg-darkroom-ink/10 hover:text-darkroom-ink focus-visible:outline-darkroom-accent"
      >
        <X size={18} aria-hidden />
      </button>
    </div>
  );
}

/** Lets go of the notice when its time is over; held, the time stands still. */
function useTimeUp(notice: Notice, isHeld: boolean, onTimeUp: () => void): void {
  const leftMs = useRef(0);
  const counted = useRef<Notice | null>(null);
  useEffect(() => {
    if (counted.current !== notice) {
      counted.current = notice;
      leftMs.current = notice.undoable ? offeredMs : toldMs;
    }
    if (isHeld) return;
    const since = Date.now();
    const timer = window.setTimeout(onTimeUp, leftMs.current);
    return () => {
      window.clearTimeout(timer);
      leftMs.current -= Date.now() - since;
    };
  }, [notice, isHeld, onTimeUp]);
}
