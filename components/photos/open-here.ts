import type { MouseEvent } from 'react';

/** What a link's press does on this page; with a key held down, the browser opens a tab or window. */
export function openHere(open: () => void) {
  return (event: MouseEvent) => {
    if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.altKey) return;
    if (event.shiftKey) return;
    event.preventDefault();
    open();
  };
}
