import type { Point } from './view';

export type Swipe = 'previous' | 'next' | 'close';

/** Pixels a millisecond: a flick, however short its way. */
const flickSpeed = 0.5;
/** A flick goes at least so far, in pixels: a finger that rests trembles. */
const flickMin = 24;
/** A slow one counts from this share of the window's width, or of its height downwards. */
const turnedShare = 0.35;
const pulledShare = 0.25;

export interface Moved {
  /** From where the finger was put down, in pixels. */
  by: Point;
  /** How fast it went when it left, in pixels a millisecond, without direction. */
  speed: Point;
  window: { width: number; height: number };
}

/**
 * What a finger meant that moved over a whole photo: to the left is the next one, as a page is
 * turned; down puts it away; null is nothing, and the photo goes back to its place.
 */
export function readSwipe({ by, speed, window }: Moved): Swipe | null {
  if (isAcross(by)) {
    const isFar = Math.abs(by.x) >= window.width * turnedShare;
    const isFlick = Math.abs(by.x) >= flickMin && speed.x >= flickSpeed;
    if (!isFar && !isFlick) return null;
    return by.x < 0 ? 'next' : 'previous';
  }
  const isFar = by.y >= window.height * pulledShare;
  const isFlick = by.y >= flickMin && speed.y >= flickSpeed;
  return isFar || isFlick ? 'close' : null;
}

/** A finger's way is taken as across or along, and never as both. */
export function isAcross({ x, y }: Point): boolean {
  return Math.abs(x) > Math.abs(y);
}
