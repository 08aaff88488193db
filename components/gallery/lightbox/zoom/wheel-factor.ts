/** So many pixels of the wheel are one line, and one page, where a browser counts in those. */
const linePixels = 16;
const pagePixels = 400;
/** A mouse's notch is some 100 pixels; a pinch on a trackpad comes as many small steps. */
const perPixel = 0.0025;
const perPinchedPixel = 0.01;
/** However hard a wheel is turned, the eye must be able to follow. */
const factorMax = 2;

type Turned = Pick<WheelEvent, 'deltaY' | 'deltaMode' | 'ctrlKey'>;

/** How many times nearer a turn of the wheel leads; browsers tell a trackpad's pinch as one with Ctrl. */
export function wheelFactor({ deltaY, deltaMode, ctrlKey }: Turned): number {
  const pixels = deltaY * ([1, linePixels, pagePixels][deltaMode] ?? 1);
  const factor = Math.exp(-pixels * (ctrlKey ? perPinchedPixel : perPixel));
  return Math.min(factorMax, Math.max(1 / factorMax, factor));
}
