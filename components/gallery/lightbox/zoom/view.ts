/** How a photo is looked at: `scale` times its size in the window, moved from the middle by pixels. */
export interface View {
  scale: number;
  x: number;
  y: number;
}

export interface Point {
  x: number;
  y: number;
}

export interface Size {
  width: number;
  height: number;
}

/** All of the photo, in the middle. */
export const whole: View = { scale: 1, x: 0, y: 0 };

/** Close enough to read what is in it; a double click goes there and back. */
const nearScale = 2.5;
/** Beyond this ratio of its sides a whole photo is a line. */
const stripeRatioMin = 4;

/**
 * How near one comes at a stroke: to a part of the photo, or to all of a stripe's width.
 * @param shown the whole photo as it stands in the window
 */
export function nearScaleOf(shown: Size, window: Size): number {
  const [short, long] = [shown.width, shown.height].sort((a, b) => a - b) as [number, number];
  if (short <= 0 || long <= stripeRatioMin * short) return nearScale;
  return Math.max(nearScale, window.width / shown.width, window.height / shown.height);
}

/** As near as any photo comes, whatever it has to show. */
const scaleAtLeast = 4;
/** A photo's own pixels are shown up to so large: beyond it, there is nothing more to see. */
const pixelSizeMax = 2;

/**
 * How near one comes.
 * @param shownWidth of the whole photo in the window
 * @param width of the photo's own pixels; null where nobody measured them
 */
export function scaleMaxOf(shownWidth: number, width: number | null): number {
  if (width === null || shownWidth <= 0) return scaleAtLeast;
  return Math.max(scaleAtLeast, (width * pixelSizeMax) / shownWidth);
}

/**
 * The view at another scale, with what lies under a point staying there.
 * @param point from the middle of the window
 */
export function zoomAbout(view: View, scale: number, point: Point): View {
  const ratio = scale / view.scale;
  return {
    scale,
    x: point.x - (point.x - view.x) * ratio,
    y: point.y - (point.y - view.y) * ratio,
  };
}

/**
 * The nearest view in which no edge of the photo leaves the window further than it must: a side that
 * fits into the window stays in its middle.
 * @param shown the whole photo as it stands in the window
 */
export function clampView(view: View, shown: Size, window: Size, scaleMax: number): View {
  const scale = clamp(view.scale, 1, scaleMax);
  const reach = (side: number, room: number) => Math.max(0, (side * scale - room) / 2);
  const [reachX, reachY] = [reach(shown.width, window.width), reach(shown.height, window.height)];
  return { scale, x: clamp(view.x, -reachX, reachX), y: clamp(view.y, -reachY, reachY) };
}

/** Zero too is made positive, so that equal views are equal. */
function clamp(value: number, min: number, max: number): number {
  return Math.min(max, Math.max(min, value)) + 0;
}
