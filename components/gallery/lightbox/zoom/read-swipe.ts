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
  /** How fast it went when it left, in pixels a millisecond. */
  speed: Point;
  window: { width: number; height: number };
}

/**
 * What a finger meant that moved over a whole photo: to the left is the next one, as a page is
 * turned; down puts it away; null is nothing, and the photo goes back to its place.
 */
export function readSwipe({ by, speed, window }: Moved): Swipe | null {
  if (Math.abs(by.x) > Math.abs(by.y)) {
    if (!isMeant(by.x, speed.x, window.width * turnedShare)) return null;
    return by.x < 0 ? 'next' : 'previous';
  }
  return by.y > 0 && isMeant(by.y, speed.y, window.height * pulledShare) ? 'close' : null;
}

/** Who flicks back at the end has thought better of it. */
function isMeant(by: number, speed: number, farFrom: number): boolean {
  const isFlick = Math.abs(speed) >= flickSpeed;
  const isOnward = by * speed > 0;
  if (isFlick) return isOnward && Math.abs(by) >= flickMin;
  return Math.abs(by) >= farFrom;
}
