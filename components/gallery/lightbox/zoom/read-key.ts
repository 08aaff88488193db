/** What a key does to the photo: direction is where one looks next, as arrows point. */
export type LightboxKey =
  | { do: 'turn'; to: 'previous' | 'next' }
  | { do: 'pan'; x: -1 | 0 | 1; y: -1 | 0 | 1 }
  | { do: 'zoomIn' | 'zoomOut' | 'reset' };

interface Pressed {
  key: string;
  metaKey: boolean;
  ctrlKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
}

const arrows: Record<string, [x: -1 | 0 | 1, y: -1 | 0 | 1]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Arrows go to the neighbours, and over the photo once it is larger than its window. */
export function readKey(pressed: Pressed, isZoomed: boolean): LightboxKey | null {
  const { key, metaKey, ctrlKey, altKey, shiftKey } = pressed;
  // The browser's own: its zoom, its history.
  if (metaKey || ctrlKey || altKey) return null;
  // A plus needs the shift key on many keyboards, and is beside it on others.
  if (key === '+' || key === '=') return { do: 'zoomIn' };
  if (key === '-') return { do: 'zoomOut' };
  if (key === '0') return { do: 'reset' };
  const arrow = arrows[key];
  // With the shift key held down, the arrows select text.
  if (!arrow || shiftKey) return null;
  const [x, y] = arrow;
  if (isZoomed) return { do: 'pan', x, y };
  if (x === 0) return null;
  return { do: 'turn', to: x < 0 ? 'previous' : 'next' };
}
