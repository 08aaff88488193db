'use client';

import { type KeyboardEvent, type PointerEvent, useMemo, useState } from 'react';
import { useLanguage } from '@/components/site/language-provider';
import { monthLabel } from '@/components/site/plain-labels';
import type { MonthView } from '../../photos/photo-view';
import { galleryText } from '../../photos/text';
import { monthAt, placeMonths, yearMarks } from './month-marks';

/** Months that Page up and Page down pass over. */
const pageMonths = 12;

interface ScrubberProps {
  months: MonthView[];
  /** Of the photo at the top of the page. */
  rank: number;
  onJump: (rank: number) => void;
}

/**
 * All months along the page's edge, each as long as it has photos: drag, press or arrow keys lead
 * to any of them.
 */
export function Scrubber(props: ScrubberProps) {
  const { placed, index, current, shown, dragged, onKeyDown, ...pointer } = useScrubber(props);
  const language = useLanguage();
  const text = galleryText(language).timeline;
  const years = useMemo(() => yearMarks(placed), [placed]);
  if (!current) return null;
  return (
    <div
      role="slider"
      tabIndex={0}
      aria-label={text.scrubber}
      aria-orientation="vertical"
      aria-valuemin={0}
      aria-valuemax={placed.months.length - 1}
      aria-valuenow={index}
      aria-valuetext={`${monthLabel(current.month, language)}, ${text.photosIn(current.photos)}`}
      onKeyDown={onKeyDown}
      onPointerDown={pointer.onPointerDown}
      onPointerMove={pointer.onPointerMove}
      onPointerUp={pointer.onPointerEnd}
      onPointerCancel={pointer.onPointerEnd}
      onPointerLeave={pointer.onPointerLeave}
      data-dragged={dragged === null ? undefined : ''}
      className="group fixed top-24 right-0 bottom-6 z-10 w-5 cursor-pointer touch-none rounded-l-control select-none sm:w-9 print:hidden"
    >
      {years.map(({ year, rank: at }) => (
        <span
          key={year}
          aria-hidden
          style={{ top: shareOf(at, placed.total) }}
          className="pointer-events-none absolute right-1.5 -translate-y-1/2 rounded-full bg-canvas/80 px-0.5 text-[0.6875rem] leading-4 text-ink-soft tabular-nums opacity-0 transition-opacity group-hover:opacity-100 group-focus-visible:opacity-100 group-data-dragged:opacity-100 sm:opacity-100"
        >
          {year}
        </span>
      ))}
      <span
        aria-hidden
        style={{ top: shareOf(shown, placed.total) }}
        className="pointer-events-none absolute right-0 h-1 w-5 -translate-y-1/2 rounded-l-full bg-accent sm:w-7"
      />
      <span
        aria-hidden
        style={{ top: shareOf(pointer.pointedRank, placed.total) }}
        className="pointer-events-none absolute right-full mr-2 -translate-y-1/2 rounded-control bg-raised px-3 py-1.5 text-label font-medium whitespace-nowrap text-ink opacity-0 shadow-lift transition-opacity group-hover:opacity-100 group-focus-visible:opacity-100 group-data-dragged:opacity-100"
      >
        {monthLabel(pointer.pointed?.month ?? current.month, language)}
      </span>
    </div>
  );
}

function useScrubber({ months, rank, onJump }: ScrubberProps) {
  const [dragged, setDragged] = useState<number | null>(null);
  const [hovered, setHovered] = useState<number | null>(null);
  const placed = useMemo(() => placeMonths(months), [months]);
  const shown = dragged ?? rank;
  const index = monthAt(placed, shown);
  const pointedRank = hovered ?? shown;
  const onKeyDown = (event: KeyboardEvent) => {
    const last = placed.months.length - 1;
    const target = monthOfKey(event.key, index, last);
    if (target === null) return;
    event.preventDefault();
    onJump(placed.months[Math.min(last, Math.max(0, target))]?.rank ?? 0);
  };
  const drag = (to: number) => {
    setDragged(to);
    if (to !== dragged) onJump(to);
  };
  return {
    placed,
    index,
    current: placed.months[index],
    pointed: placed.months[monthAt(placed, pointedRank)],
    pointedRank,
    shown,
    dragged,
    onKeyDown,
    onPointerDown: (event: PointerEvent) => {
      event.currentTarget.setPointerCapture(event.pointerId);
      drag(rankUnder(event, placed.total));
    },
    onPointerMove: (event: PointerEvent) => {
      const under = rankUnder(event, placed.total);
      setHovered(under);
      if (dragged !== null) drag(under);
    },
    onPointerEnd: () => setDragged(null),
    onPointerLeave: () => setHovered(null),
  };
}

/** The place among the months to which a key leads. */
function monthOfKey(key: string, index: number, last: number): number | null {
  const steps = new Map([
    ['ArrowUp', -1],
    ['ArrowLeft', -1],
    ['ArrowDown', 1],
    ['ArrowRight', 1],
    ['PageUp', -pageMonths],
    ['PageDown', pageMonths],
  ]);
  const step = steps.get(key);
  if (step !== undefined) return index + step;
  if (key === 'Home') return 0;
  return key === 'End' ? last : null;
}

function rankUnder({ clientY, currentTarget }: PointerEvent, total: number): number {
  const { top, height } = currentTarget.getBoundingClientRect();
  const share = Math.min(1, Math.max(0, (clientY - top) / height));
  return Math.min(total - 1, Math.floor(share * total));
}

function shareOf(rank: number, total: number): string {
  return `${(rank / Math.max(1, total)) * 100}%`;
}
