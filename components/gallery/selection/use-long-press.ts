import { type PointerEvent, useRef } from 'react';

/** As long as phones take for a long press, and less than their own menu of an image does. */
const pressMs = 450;
/** A finger that moves farther scrolls. */
const movedMax = 10;

/** On a phone, a photo is chosen by a long press; the tap that ends it opens nothing. */
export function useLongPress(onPress: (imageId: number) => void) {
  const press = useRef<{ timer: number; x: number; y: number } | null>(null);
  const hasPressed = useRef(false);
  const end = () => {
    window.clearTimeout(press.current?.timer);
    press.current = null;
  };
  return {
    onPointerDown: (event: PointerEvent) => {
      hasPressed.current = false;
      const tile =
        event.target instanceof Element ? event.target.closest<HTMLElement>('a[data-photo]') : null;
      if (!tile || event.pointerType === 'mouse') return;
      const id = Number(tile.dataset.photo);
      const timer = window.setTimeout(() => {
        hasPressed.current = true;
        press.current = null;
        onPress(id);
      }, pressMs);
      press.current = { timer, x: event.clientX, y: event.clientY };
    },
    onPointerMove: ({ clientX, clientY }: PointerEvent) => {
      const begun = press.current;
      if (begun && Math.hypot(clientX - begun.x, clientY - begun.y) > movedMax) end();
    },
    onPointerUp: end,
    onPointerCancel: end,
    /** Whether the click that comes now ends a long press; true once. */
    takePress: () => {
      const was = hasPressed.current;
      hasPressed.current = false;
      return was;
    },
    isPressing: () => hasPressed.current || press.current !== null,
  };
}
