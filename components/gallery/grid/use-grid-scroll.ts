import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Row } from '../../photos/justify';
import { ScrollPlace } from './scroll-place';
import type { RunControl } from './use-run';
import type { Measured } from './use-sizes';

/** While a scroll bar is dragged, only places where it rests so long are fetched. */
const jumpPauseMs = 70;
/** Longer than the pause between two turns of a wheel. */
const idleMs = 220;

interface GridScroll {
  grid: RefObject<HTMLDivElement | null>;
  rows: Row[];
  sizes: Measured | null;
  control: RunControl;
  canJump: boolean;
  /** Kept up: the place among the loaded photos of the first one in view. */
  view: RefObject<number>;
  /** The scrolling rests, with this one of the loaded photos first in view. */
  onRest: (index: number) => void;
}

/** Follows the scrolling: which rows are mounted, which rank is seen, what is fetched. */
export function useGridScroll(given: GridScroll) {
  const { grid, control, canJump, view, onRest } = given;
  const [place] = useState(() => new ScrollPlace(() => grid.current));
  /** Null before the first look: what the page came with stays mounted until then. */
  const [range, setRange] = useState<[number, number] | null>(null);
  const [rank, setRank] = useState(control.run.start + control.run.anchor);
  const fetchTimer = useRef<number | undefined>(undefined);
  /** Where the months' own control leads is known to the photo; no scroll position is. */
  const wanted = useRef<number | null>(null);
  const now = useRef({ control, canJump, onRest });
  now.current = { control, canJump, onRest };

  const jumpTo = useCallback((to: number, top: () => number | null) => {
    window.clearTimeout(fetchTimer.current);
    fetchTimer.current = window.setTimeout(() => {
      void now.current.control.jumpTo(to, top()).finally(() => {
        if (wanted.current === to) wanted.current = null;
      });
    }, jumpPauseMs);
  }, []);
  const look = useCallback(() => {
    const seen = place.look();
    if (!seen) return;
    const [first, end] = seen.range;
    setRange((last) => (last?.[0] === first && last[1] === end ? last : seen.range));
    setRank(seen.rank);
    view.current = seen.first;
    if (wanted.current !== null) return;
    window.clearTimeout(fetchTimer.current);
    if (seen.isBeyond && now.current.canJump) jumpTo(seen.rank, () => place.scrolled());
    // After the frame, which need not wait for a request to be made.
    else fetchTimer.current = window.setTimeout(() => place.fetchAround());
  }, [place, jumpTo, view]);

  useLaidRows(place, given, look);
  useEffect(() => () => window.clearTimeout(fetchTimer.current), []);
  const rest = useCallback(() => {
    const index = place.rest();
    if (index !== null) now.current.onRest(index);
  }, [place]);
  useFollowedScroll(look, rest);
  const { jump } = control;
  useEffect(() => {
    // Photos that came after the scrolling had ended scroll nothing.
    if (jump === 0) return;
    const timer = window.setTimeout(rest, idleMs);
    return () => window.clearTimeout(timer);
  }, [jump, rest]);

  const goTo = useCallback(
    (to: number) => {
      window.clearTimeout(fetchTimer.current);
      wanted.current = place.goTo(to) ? null : to;
      if (wanted.current !== null) jumpTo(to, () => null);
    },
    [place, jumpTo],
  );
  const reveal = useCallback(
    (index: number) => {
      place.reveal(index);
      look();
    },
    [place, look],
  );
  return { range, rank, goTo, reveal };
}

/** Lays the rows whenever they are others, and looks which of them are to be mounted. */
function useLaidRows(place: ScrollPlace, given: GridScroll, look: () => void): void {
  const { rows, sizes, control, canJump } = given;
  useLayoutEffect(() => {
    if (!sizes) return;
    const isFirst = !place.isLaid();
    place.lay({ rows, sizes, control, canJump });
    // Rows that are mounted by their place must be right before they are painted. Those that the page
    // came with are all mounted: they are looked at in a task of their own.
    if (!isFirst) return look();
    const frame = requestAnimationFrame(look);
    return () => cancelAnimationFrame(frame);
  }, [place, rows, sizes, control, canJump, look]);
}

/** Once a frame while the page is scrolled, and once when it rests. */
function useFollowedScroll(onFrame: () => void, onRest: () => void): void {
  useEffect(() => {
    let frame = 0;
    let idle = 0;
    const onScroll = () => {
      window.clearTimeout(idle);
      idle = window.setTimeout(onRest, idleMs);
      frame ||= requestAnimationFrame(() => {
        frame = 0;
        onFrame();
      });
    };
    window.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      window.removeEventListener('scroll', onScroll);
      cancelAnimationFrame(frame);
      window.clearTimeout(idle);
    };
  }, [onFrame, onRest]);
}
