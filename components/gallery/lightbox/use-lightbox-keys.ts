import type { KeyboardEvent } from 'react';
import type { Neighbours } from './neighbours';
import { readKey } from './zoom/read-key';
import type { Zoom } from './zoom/use-zoom';

interface Keyed extends Neighbours {
  zoom: Zoom;
  turn: (imageId: number | null) => void;
}

/** What the keys do anywhere in the lightbox, save where somebody writes. */
export function useLightboxKeys({ zoom, turn, previousId, nextId }: Keyed) {
  return (event: KeyboardEvent<HTMLElement>) => {
    if (isElsewhere(event)) return;
    const key = readKey(event, zoom.isZoomed);
    if (key === null) return;
    if (key.do === 'turn') return turn(key.to === 'previous' ? previousId : nextId);
    // Else the words beside the photo would scroll as well.
    event.preventDefault();
    if (key.do === 'pan') zoom.pan(key.x, key.y);
    else zoom[key.do]();
  };
}

/** In a field, or in what stands over the lightbox and tells React's tree alone that it is in it. */
function isElsewhere({ target, currentTarget }: KeyboardEvent<HTMLElement>): boolean {
  if (!(target instanceof Element) || !currentTarget.contains(target)) return true;
  return target.closest('input, textarea, select, [contenteditable]') !== null;
}
