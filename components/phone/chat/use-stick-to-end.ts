'use client';

import { type RefObject, useEffect, useRef, useState } from 'react';

/** This near to the end counts as reading along. */
const nearEndPixels = 80;

/**
 * Keeps a growing list at its end for as long as the reader is there, also while photos load.
 * `unseen` counts what came since the reader left the end.
 */
export function useStickToEnd(count: number): {
  scroller: RefObject<HTMLDivElement | null>;
  isAtEnd: boolean;
  unseen: number;
  goToEnd: () => void;
} {
  const scroller = useRef<HTMLDivElement>(null);
  const follows = useRef(true);
  const [isAtEnd, setIsAtEnd] = useState(true);
  const [countSeen, setCountSeen] = useState(count);

  useEffect(() => {
    const box = scroller.current;
    const content = box?.firstElementChild;
    if (!box || !content) return;
    // Whoever has no mouse scrolls it with the keys.
    box.tabIndex = 0;
    const toEnd = () => box.scrollTo({ top: box.scrollHeight });
    const observer = new ResizeObserver(() => {
      if (follows.current) toEnd();
    });
    let topBefore = 0;
    const look = () => {
      const isNearEnd = box.scrollHeight - box.scrollTop - box.clientHeight < nearEndPixels;
      // Only the reader scrolls up: a photo that just grew the list also leaves the end behind.
      if (isNearEnd || box.scrollTop < topBefore) follows.current = isNearEnd;
      topBefore = box.scrollTop;
      setIsAtEnd(follows.current);
    };
    observer.observe(content);
    observer.observe(box);
    box.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      box.removeEventListener('scroll', look);
    };
  }, []);

  if (isAtEnd && countSeen !== count) setCountSeen(count);

  return {
    scroller,
    isAtEnd,
    unseen: Math.max(0, count - countSeen),
    goToEnd: () => {
      scroller.current?.scrollTo({ top: scroller.current.scrollHeight, behavior: 'smooth' });
    },
  };
}
