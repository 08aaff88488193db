import { useGesture } from '@use-gesture/react';
import { useEffect, useRef } from 'react';
import { isDoubleTap, type Tap } from './double-tap';
import { prefersReducedMotion } from './prefers-reduced-motion';
import type { Swiping } from './use-swiping';
import type { Zoom } from './use-zoom';
import { type Point, type View, zoomAbout } from './view';
import { wheelFactor } from './wheel-factor';

/** A finger is no mouse: it trembles by some pixels while it taps. */
const tapPixels = 10;
/** For so long a photo that is thrown goes on as fast as it was. */
const thrownMs = 160;

/**
 * What fingers, mouse and wheel do to the photo: two fingers or the wheel zoom, one moves what is
 * zoomed, and swipes what is whole; two taps or clicks come near and go back.
 */
export function useGestures(zoom: Zoom, swiping: Swiping): void {
  const { stage } = zoom;
  const tapped = useRef<Tap | null>(null);
  const spot = (x: number, y: number): Point => {
    const box = stage.current?.getBoundingClientRect();
    return box ? { x: x - box.left - box.width / 2, y: y - box.top - box.height / 2 } : { x, y };
  };
  const tap = (at: Tap) => {
    const isSecond = isDoubleTap(tapped.current, at);
    tapped.current = isSecond ? null : at;
    if (isSecond) zoom.toggle(spot(at.x, at.y));
  };

  useGesture(
    {
      onDrag: (drag) => {
        if (drag.tap) return tap({ x: drag.xy[0], y: drag.xy[1], atMs: drag.event.timeStamp });
        const isOff = drag.pinching || drag.canceled;
        if (drag.pinching) drag.cancel();
        const begun: View | 'swipe' | undefined = drag.memo ?? begin(zoom, drag.event);
        if (begun === 'swipe') swiping.follow(drag, isOff || drag.event.type === 'pointercancel');
        else if (begun && !isOff) zoom.show(moved(begun, thrown(drag)), !drag.last);
        return begun;
      },
      onPinch: ({ origin, movement: [ratio], first, last, memo }) => {
        if (first) swiping.letGo();
        const at = spot(...origin);
        const begun: Pinch = memo ?? { view: zoom.now(), at };
        zoom.show(pinched(begun, at, ratio), !last);
        return begun;
      },
    },
    {
      target: stage,
      eventOptions: { passive: false },
      drag: { filterTaps: true, tapsThreshold: tapPixels, pointer: { keys: false } },
      // The wheel is read apart: what the library makes of it leads nearer than back.
      pinch: { from: () => [1, 0], pinchOnWheel: false },
    },
  );
  useWheel(zoom, spot);
}

/** What is zoomed is moved. What is whole a finger swipes, and a mouse may drag out of the page. */
function begin(zoom: Zoom, event: Event): View | 'swipe' | undefined {
  if (zoom.now().scale > 1) return zoom.now();
  return 'pointerType' in event && event.pointerType === 'mouse' ? undefined : 'swipe';
}

function moved({ scale, x, y }: View, [byX, byY]: [number, number]): View {
  return { scale, x: x + byX, y: y + byY };
}

interface Dragged {
  last: boolean;
  movement: [number, number];
  velocity: [number, number];
  direction: [number, number];
}

/** How far it was moved, and how far it goes on once it is let go. */
function thrown({ last, movement, velocity, direction }: Dragged): [number, number] {
  if (!last || prefersReducedMotion()) return movement;
  const onward = (axis: 0 | 1) => movement[axis] + velocity[axis] * direction[axis] * thrownMs;
  return [onward(0), onward(1)];
}

/** Where two fingers were put down, and on what. */
interface Pinch {
  view: View;
  at: Point;
}

/** What lay between the fingers stays there, also when both move on together. */
function pinched({ view, at }: Pinch, now: Point, ratio: number): View {
  return moved(zoomAbout(view, view.scale * ratio, at), [now.x - at.x, now.y - at.y]);
}

function useWheel(zoom: Zoom, spot: (x: number, y: number) => Point): void {
  const latest = useRef({ zoom, spot });
  latest.current = { zoom, spot };
  const { stage } = zoom;
  useEffect(() => {
    const element = stage.current;
    const turn = (event: WheelEvent) => {
      // Else the browser would zoom the page, or go back in its history.
      event.preventDefault();
      const now = latest.current;
      now.zoom.zoomBy(wheelFactor(event), now.spot(event.clientX, event.clientY));
    };
    // A zoomed photo is moved by the mouse, and not dragged out of the page.
    const keep = (event: DragEvent) => latest.current.zoom.isZoomed && event.preventDefault();
    element?.addEventListener('wheel', turn, { passive: false });
    element?.addEventListener('dragstart', keep);
    return () => {
      element?.removeEventListener('wheel', turn);
      element?.removeEventListener('dragstart', keep);
    };
  }, [stage]);
}
