/** A tap or a click: where in the window, and when. */
export interface Tap {
  x: number;
  y: number;
  atMs: number;
}

/** As phones have it. */
const betweenMsMax = 300;
/** A finger does not hit the same spot twice. */
const apartMax = 32;

/**
 * Whether a tap is the second of two. Told apart here, because touch screens do not all send a
 * double click.
 */
export function isDoubleTap(before: Tap | null, tap: Tap): boolean {
  if (before === null || tap.atMs - before.atMs > betweenMsMax) return false;
  return Math.hypot(tap.x - before.x, tap.y - before.y) <= apartMax;
}
