import { type RefObject, startTransition, useLayoutEffect, useState } from 'react';
import type { Sizes } from '../../photos/justify';

/** What `photo-rows` and the tiles' classes have, in pixels: the line above, words, the space below. */
const gap = 8;
const lineAbove = 38;
const wordsBelow = 42;
const matchBelow = 18;
const rowSpace = 16;

export interface Measured extends Sizes {
  viewHeight: number;
  /** Of the bar that stays over the grid's top, and a little air below it. */
  barHeight: number;
  /** Whether a pointer shows what lies under it before it presses: a finger does not. */
  canHover: boolean;
}

const airBelowBar = 8;

/** Measures the grid; null on the server and without scripts, where the page's flow lays it out. */
export function useSizes(
  grid: RefObject<HTMLElement | null>,
  hasMatches: boolean,
): Measured | null {
  const [sizes, setSizes] = useState<Measured | null>(null);
  useLayoutEffect(() => {
    const element = grid.current;
    if (!element) return;
    const hover = window.matchMedia('(hover: hover)');
    let last: Measured | null = null;
    const measure = () => {
      const style = getComputedStyle(element);
      const besides = lineAbove + wordsBelow + rowSpace + (hasMatches ? matchBelow : 0);
      const next = {
        width: element.getBoundingClientRect().width,
        // Registered as a length, so that the browser works out its clamp().
        rowHeight: Number.parseFloat(style.getPropertyValue('--row-height')),
        viewHeight: window.innerHeight,
        barHeight: barHeight() + airBelowBar,
        canHover: hover.matches,
        gap,
        besides,
      };
      if (last && isSame(last, next)) return;
      // The rows look as the page's own flow does: taps and scrolling need not wait for them.
      if (last) setSizes(next);
      else startTransition(() => setSizes(next));
      last = next;
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    window.addEventListener('resize', measure);
    hover.addEventListener('change', measure);
    return () => {
      observer.disconnect();
      window.removeEventListener('resize', measure);
      hover.removeEventListener('change', measure);
    };
  }, [grid, hasMatches]);
  return sizes;
}

function isSame(one: Measured, other: Measured): boolean {
  return (Object.keys(one) as (keyof Measured)[]).every((name) => one[name] === other[name]);
}

function barHeight(): number {
  return document.querySelector('[data-bar]')?.getBoundingClientRect().height ?? 0;
}
