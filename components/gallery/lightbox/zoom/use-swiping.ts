import { type RefObject, useLayoutEffect, useRef } from 'react';
import { prefersReducedMotion } from './prefers-reduced-motion';
import { readSwipe } from './read-swipe';
import type { Point } from './view';

/** Pixels between two photos that follow each other; the stage's neighbours lie so far out. */
export const slideGap = 16;
/** Where there is no other photo, it follows a finger only so far. */
const resistance = 0.3;
/** How much of what lies behind a photo shows when it is pulled down. */
const dimmingMax = 0.7;
const glideMs = 260;
const glideEasing = 'cubic-bezier(0.2, 0.7, 0.3, 1)';

interface Ways {
  photoId: number;
  /** Null where there is none on that side. */
  onPrevious: (() => void) | null;
  onNext: (() => void) | null;
  onClose: () => void;
  /** Which neighbours stand beside the photo; others come from the server. */
  beside: { previous: boolean; next: boolean };
  /** What is dimmed behind the photo. */
  backdrop: RefObject<HTMLElement | null>;
}

/** A finger's way, as the gestures tell it. */
interface Dragged {
  axis?: 'x' | 'y' | undefined;
  movement: [number, number];
  velocity: [number, number];
  direction: [number, number];
  first: boolean;
  last: boolean;
}

export interface Swiping {
  /** The photo with its neighbours, which follow the finger together. */
  strip: RefObject<HTMLDivElement | null>;
  follow: (drag: Dragged, isOff: boolean) => void;
  /** Whatever was begun is off; all goes back to its place. */
  letGo: () => void;
}

/**
 * A whole photo under a finger. The next one is shown at once when the finger leaves, and glides
 * from there to its place: nothing waits for a movement to end, and the next swipe can begin.
 */
export function useSwiping(ways: Ways): Swiping {
  const strip = useRef<HTMLDivElement>(null);
  const at = useRef<Point>({ x: 0, y: 0 });
  /** From where the photo that comes next will glide. */
  const coming = useRef<Point | null>(null);

  const move = (to: Point) => {
    at.current = to;
    if (!strip.current) return;
    strip.current.style.transform = isHome(to) ? '' : `translate(${to.x}px, ${to.y}px)`;
    dim(ways.backdrop.current, to.y / strip.current.offsetHeight);
  };
  const glideHome = (from: Point) => {
    move({ x: 0, y: 0 });
    if (strip.current && !isHome(from)) glide(strip.current, from);
  };
  const finish = (drag: Dragged, by: Point) => {
    const width = strip.current?.offsetWidth ?? 0;
    const height = strip.current?.offsetHeight ?? 0;
    const speed = signed(drag.velocity, drag.direction);
    const swipe = readSwipe({ by, speed, window: { width, height } });
    if (swipe === 'close') return ways.onClose();
    const turn = swipe && (swipe === 'next' ? ways.onNext : ways.onPrevious);
    if (!turn || !ways.beside[swipe]) glideHome(at.current);
    else {
      const side = swipe === 'next' ? 1 : -1;
      coming.current = { x: at.current.x + side * (width + slideGap), y: 0 };
    }
    turn?.();
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: the photo has changed.
  useLayoutEffect(() => {
    glideHome(coming.current ?? { x: 0, y: 0 });
    coming.current = null;
  }, [ways.photoId]);

  return {
    strip,
    follow: (drag, isOff) => {
      if (isOff) return glideHome(at.current);
      if (drag.first) endGlides(strip.current);
      const by = alongAxis(drag);
      const isHeldBack = by.x > 0 ? ways.onPrevious === null : ways.onNext === null;
      move({ x: isHeldBack ? by.x * resistance : by.x, y: by.y });
      if (drag.last) finish(drag, by);
    },
    letGo: () => glideHome(at.current),
  };
}

/** A finger's way is across or down, never both, and up is nothing. */
function alongAxis({ axis, movement: [x, y] }: Dragged): Point {
  if (axis === 'x') return { x, y: 0 };
  return { x: 0, y: axis === 'y' ? Math.max(0, y) : 0 };
}

function signed([x, y]: [number, number], [toX, toY]: [number, number]): Point {
  return { x: x * toX, y: y * toY };
}

function isHome({ x, y }: Point): boolean {
  return x === 0 && y === 0;
}

/** To its place from elsewhere; at once for those who want little movement. */
function glide(element: HTMLElement, from: Point): void {
  if (prefersReducedMotion()) return;
  const start = { transform: `translate(${from.x}px, ${from.y}px)` };
  const options = { duration: glideMs, easing: glideEasing };
  element.animate([start, { transform: 'none' }], options);
}

function endGlides(element: HTMLElement | null): void {
  for (const one of element?.getAnimations() ?? []) one.finish();
}

function dim(backdrop: HTMLElement | null, share: number): void {
  if (backdrop) backdrop.style.opacity = share > 0 ? String(1 - Math.min(dimmingMax, share)) : '';
}
